import { readFileSync } from 'node:fs'
import type { Answer } from '../answer.ts'

/** Every file the pages ask for, read once; an address is either in this map or not found. */
export const assets: ReadonlyMap<string, Answer> = new Map([
  ['/assets/style.css', { body: read('style.css'), type: 'text/css; charset=utf-8' }],
  ['/assets/enhance.js', { body: read('enhance.js'), type: 'text/javascript; charset=utf-8' }],
])

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}
