import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { freshReadme } from '../pipeline/docs.ts'
import { exitCodes } from '../pipeline/error.ts'

const readme = readFileSync('README.md', 'utf8')

it('the generated parts of the README are what the code says (else run `npm run docs`)', async () => {
  const { saved, fresh } = await freshReadme()
  expect(saved).toBe(fresh)
})

it('every command has a place in the README or in its help', () => {
  const commands = readdirSync('pipeline/commands').map((file) => file.replace('.ts', ''))
  const missing = commands.filter((command) => !readme.includes(`golden-thread ${command}`))
  expect(missing).toEqual([])
})

it('every exit code is explained', () => {
  for (const code of Object.values(exitCodes)) expect(readme).toContain(`| ${code} |`)
})

it('every file that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, file]) => file ?? '')
  expect(links.length).toBeGreaterThan(8)
  expect(links.filter((file) => !existsSync(file))).toEqual([])
})
