import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { kinds, type Kind } from '../../pipeline/readers/kinds.ts'
import { folderOf } from '../intake-folder.ts'
import { cleanInput, type Cell } from './plant.ts'

const program = path.join(import.meta.dirname, '..', '..', 'pipeline', 'golden-thread.mjs')

/** What a run printed, and every file that it wrote or had open for a while, as one text. */
async function everythingOf(
  work: string,
  ...command: string[]
): Promise<{ code: number; text: string }> {
  const temporary = path.join(work, 'tmp')
  mkdirSync(temporary, { recursive: true })
  const env = { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary }
  const child = spawn(process.execPath, [program, ...command], { env })
  const texts: string[] = []
  child.stdout.on('data', (data: Buffer) => texts.push(data.toString('latin1')))
  child.stderr.on('data', (data: Buffer) => texts.push(data.toString('latin1')))
  const watching = setInterval(() => texts.push(filesBelow(work)), 250)
  const code = await new Promise<number>((resolve) =>
    child.on('close', (code) => resolve(code ?? -1)),
  )
  clearInterval(watching)
  return { code, text: texts.join('\n') + filesBelow(work) }
}

/** tsx keeps the program itself there, compiled; it is no file of ours. */
function filesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        !entry.parentPath.includes('tsx-') &&
        !entry.parentPath.includes('node-compile-cache'),
    )
    .map((entry) => readOf(path.join(entry.parentPath, entry.name)))
    .join('\n')
}

/** A file may be gone again by the time it is read. */
function readOf(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}

const canaries: Record<'id' | 'cell', string> = {
  id: 'Jessica.Quillfeather',
  cell: 'Jessica Quillfeather',
}

function firstOf(cells: Cell[], place: 'id' | 'cell'): Cell {
  return cells.filter((cell) => cell.place === place).at(Math.floor(cells.length / 97) % 7)!
}

test.each([...kinds])(
  '%s: what was refused is in nothing that the program wrote or said',
  { timeout: 240_000 },
  async (kind: Kind) => {
    for (const place of ['id', 'cell'] as const) {
      const input = cleanInput(kind, 5)
      firstOf(input.cells, place).put(canaries[place])
      input.write()
      const work = folderOf({})
      const [site, key] = [path.join(work, 'site'), path.join(work, 'key')]
      const command =
        place === 'id'
          ? ['check', input.folder, '--json']
          : ['build', input.folder, '--to', site, '--key', key]
      const { code, text } = await everythingOf(work, ...command)
      rmSync(input.folder, { recursive: true, force: true })
      expect([kind, code]).toEqual([kind, 3])
      expect(text).toContain('the name of a person')
      expect(/quillfeather/i.test(text)).toBe(false)
    }
  },
)

/** What the samples of other kinds hold in columns that are never stored. */
const left: Partial<Record<Kind, RegExp>> = {
  ssd: /ZZ99|made-up street|made-up reason|Worker name|G000210000001|2016-02-06/,
  dfe_api: /ZZ99|Supplier-1|A000000000001|2016-02-06/,
  annex_a: /Worker 7/,
}

test.each(Object.entries(left))(
  '%s: what is left out occurs nowhere in a build',
  { timeout: 240_000 },
  async (kind, values) => {
    const input = cleanInput(kind as Kind, 5)
    const work = folderOf({})
    const { code, text } = await everythingOf(
      work,
      'build',
      input.folder,
      '--to',
      path.join(work, 'site'),
      '--key',
      path.join(work, 'key'),
    )
    rmSync(input.folder, { recursive: true, force: true })
    expect(code).toBe(0)
    expect(values.exec(text)?.[0]).toBeUndefined()
  },
)
