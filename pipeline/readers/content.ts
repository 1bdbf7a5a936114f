import { open } from 'node:fs/promises'
import path from 'node:path'
import { encodingAtStart } from './csv-scan.ts'

/** What a file is, apart from what it says. */
export type Content = 'xml' | 'csv' | 'parquet' | 'json' | 'workbook'

const byExtension: Record<string, Content> = {
  '.xml': 'xml',
  '.csv': 'csv',
  '.parquet': 'parquet',
  '.json': 'json',
  '.xlsx': 'workbook',
  '.xlsm': 'workbook',
}

const spoken: Record<Content | 'zip' | 'binary', string> = {
  xml: 'XML',
  csv: 'CSV',
  parquet: 'Parquet',
  json: 'JSON',
  workbook: 'a workbook',
  zip: 'a zip archive',
  binary: 'something other than text',
}

/** What a file's name says it is; undefined for a file that no kind of extract comes in. */
export function contentByName(name: string): Content | undefined {
  return byExtension[path.extname(name).toLowerCase()]
}

/** A line if the first bytes are not what the name says. */
export async function contentFault(file: string, shown: string): Promise<string[]> {
  const start = await firstBytes(file)
  const said = contentByName(shown)!
  if (start.length === 0)
    return [`${shown}: is empty. Export it again, or take it out of the folder.`]
  const found = contentByBytes(start)
  if (found === said || (found === 'zip' && said === 'workbook')) return []
  // JSON and CSV are both text, and only their readers can tell a bad one from another kind.
  if (said === 'json' && found === 'csv') return []
  const what =
    found === 'zip'
      ? 'is a zip archive or a workbook'
      : `holds ${found === 'csv' ? 'text' : spoken[found]}`
  return [`${shown}: ${what}, not ${spoken[said]} as its name says. Export it again, or rename it.`]
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
  if (/^(\uFEFF|ï»¿)?\s*</.test(text)) return 'xml'
  return /^(\uFEFF|ï»¿)?\s*[[{]/.test(text) ? 'json' : 'csv'
}
