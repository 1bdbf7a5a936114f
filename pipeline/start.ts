import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// `npm start`: the sample authority, built once, then served. The building runs in processes of
// their own, so the one that faces the browser has never opened a row about a child.
const program = fileURLToPath(new URL('golden-thread.mjs', import.meta.url))
const made = fileURLToPath(new URL('../data-samples/made', import.meta.url))
const extract = path.join(made, 'extract')
const site = path.join(made, 'site')

if (goldenThread(['verify', site], 'ignore') !== 0) {
  console.log('Making a sample authority and its first release (once; about half a minute).')
  if (!existsSync(path.join(extract, 'extract.json')))
    orExit(goldenThread(['sample', '--to', extract]))
  orExit(goldenThread(['build', extract, '--to', site]))
} else {
  console.log('The sample authority is already built; delete data-samples/made to make it anew.')
}

const { main } = await import('./main.ts')
await main([process.execPath, program, 'serve', site, ...process.argv.slice(2)])

function goldenThread(words: string[], stdio: 'inherit' | 'ignore' = 'inherit'): number {
  return spawnSync(process.execPath, [program, ...words], { stdio }).status ?? 1
}

function orExit(status: number): void {
  if (status !== 0) process.exit(status)
}
