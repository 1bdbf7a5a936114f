import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { freshPages } from '../pipeline/docs.ts'
import { exitCodes } from '../pipeline/error.ts'

const readme = readFileSync('README.md', 'utf8')

it('the generated parts of every page are what the code says (else run `npm run docs`)', async () => {
  for (const { page, saved, fresh } of await freshPages()) expect(saved, page).toBe(fresh)
})

it('every command has a place in the README or in its help', () => {
  const commands = readdirSync('pipeline/commands').map((file) => file.replace('.ts', ''))
  const missing = commands.filter((command) => !readme.includes(`golden-thread ${command}`))
  expect(missing).toEqual([])
})

it('every exit code is explained', () => {
  for (const code of Object.values(exitCodes)) expect(readme).toContain(`| ${code} |`)
})

it.each(['README.md', 'pipeline/readers/README.md'])(
  'every file that %s links to is there',
  (page) => {
    const text = readFileSync(page, 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, file]) => file ?? '')
    expect(links.length).toBeGreaterThan(page === 'README.md' ? 8 : 0)
    const from = path.dirname(page)
    expect(links.filter((file) => !existsSync(path.join(from, file)))).toEqual([])
  },
)
