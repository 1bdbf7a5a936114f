import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '../error.ts'
import { descriptionFile } from '../extract/description.ts'
import { encodingAtStart } from './csv-scan.ts'

/** What a folder holds, by the names and first bytes of its files. */
export interface Recognised {
  kind: 'cin_census' | 'golden_thread'
  /** The data files, in order of their names. */
  names: string[]
  /** The description's file name as the folder has it. */
  description: string | undefined
  /** Files that were left alone. */
  others: string[]
}

type Content = 'xml' | 'csv' | 'parquet'

/** @throws OperatorError 'refused' with one line a fault when the folder is no extract. */
export async function recognise(folder: string): Promise<Recognised> {
  const all = await filesIn(folder)
  const data = all.filter((name) => contentByName(name) !== undefined)
  const description = all.find((name) => name.toLowerCase() === descriptionFile)
  const others = all.filter((name) => !data.includes(name) && name !== description)
  const shown = path.basename(path.resolve(folder))
  if (data.length === 0) {
    throw new OperatorError(
      'refused',
      `${shown}: the folder holds no extract. Put census returns (.xml) in it, or ${descriptionFile} with CSV or Parquet files.`,
    )
  }
  const kinds = new Set(
    data.map((name) => (contentByName(name) === 'xml' ? 'cin_census' : 'golden_thread')),
  )
  if (kinds.size > 1) {
    throw new OperatorError(
      'refused',
      `${shown}: the folder holds census returns and tables together. Give each a folder of its own.`,
    )
  }
  const kind = kinds.has('cin_census') ? 'cin_census' : 'golden_thread'
  if (kind === 'golden_thread' && !description) {
    throw new OperatorError(
      'refused',
      `${shown}: ${descriptionFile} is missing. Write one beside the tables; see the README.`,
    )
  }
  const lines: string[] = []
  for (const name of data) lines.push(...(await contentFault(path.join(folder, name), name)))
  if (lines.length > 0) throw new OperatorError('refused', ...lines)
  return { kind, names: data, description, others }
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory() && !/^[.~]/.test(entry.name))
      .map((entry) => entry.name)
      .sort()
  } catch {
    throw new OperatorError(
      'refused',
      `${path.basename(path.resolve(folder))}: is not a folder that can be read. Check the path.`,
    )
  }
}

function contentByName(name: string): Content | undefined {
  const extension = path.extname(name).slice(1).toLowerCase()
  return extension === 'xml' || extension === 'csv' || extension === 'parquet'
    ? extension
    : undefined
}

/** A line if the first bytes are not what the name says. */
async function contentFault(file: string, name: string): Promise<string[]> {
  const start = await firstBytes(file)
  const said = contentByName(name)!
  const found = contentByBytes(start)
  if (start.length === 0)
    return [`${name}: is empty. Export it again, or take it out of the folder.`]
  if (found === said) return []
  const what =
    found === 'zip'
      ? 'is a zip archive or a workbook'
      : found === 'binary'
        ? 'holds something other than text'
        : found === 'csv'
          ? 'holds text'
          : `holds ${found === 'xml' ? 'XML' : 'Parquet'}`
  return [
    `${name}: ${what}, not ${said === 'csv' ? 'CSV' : said === 'xml' ? 'XML' : 'Parquet'} as its name says. Export it again, or rename it.`,
  ]
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function contentByBytes(start: Buffer): Content | 'zip' | 'binary' {
  if (start.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'zip'
  if (start.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet'
  const encoding = encodingAtStart(start)
  const text = new TextDecoder(encoding === 'utf-8' ? 'windows-1252' : encoding).decode(start)
  if (/[\x00-\x08\x0e-\x1f]/.test(text)) return 'binary'
  return /^(\uFEFF|ï»¿)?\s*</.test(text) ? 'xml' : 'csv'
}
