import path from 'node:path'
import { recordTables } from '../../pipeline/records/tables.ts'
import { parquetRows } from './formats/parquet.ts'

/** How many rows a file gives a record table. */
export type Counts = Partial<Record<string, number>>

/**
 * Counts what a file holds apart from the program, by the plainest means there are. Only the tables of which
 * one record of the file is one row; empty where a file cannot be counted so.
 */
export function plainCount(name: string, bytes: Buffer): Counts {
  const { name: base, ext } = path.parse(name.toLowerCase())
  if (ext === '.csv' && base in recordTables) return { [base]: recordsIn(textOf(bytes)) }
  if (ext === '.xml') return countXml(textOf(bytes))
  return {}
}

/** How many records a sender would say that a file holds: rows, or children. */
export async function recordsOf(name: string, bytes: Buffer): Promise<number> {
  if (name.endsWith('.csv')) return recordsIn(textOf(bytes))
  if (name.endsWith('.xml')) return countXml(textOf(bytes)).children!
  try {
    return (await parquetRows(bytes)).length - 1
  } catch {
    return 0
  }
}

/** Text of a file whose encoding nobody told us. */
export function textOf(bytes: Buffer): string {
  for (const label of encodingsOf(bytes)) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  return bytes.toString('latin1')
}

function encodingsOf(bytes: Buffer): string[] {
  const start = bytes.toString('latin1', 0, 4)
  if (/^(\xff\xfe|[^\0]\0[^\0]\0)/.test(start)) return ['utf-16le']
  if (/^(\xfe\xff|\0[^\0]\0[^\0])/.test(start)) return ['utf-16be']
  return ['utf-8', 'windows-1252']
}

/** Records below the header: line ends outside quotes, blank lines left out. */
function recordsIn(text: string): number {
  const line = /(?:(?:"(?:[^"]|"")*"[^,\r\n]*|[^",\r\n][^,\r\n]*|)(?:,|(?=[\r\n]|$)))+/y
  let records = 0
  for (let at = 0; at < text.length; at++) {
    line.lastIndex = at
    const found = line.exec(text)?.[0] ?? text.slice(at)
    if (found !== '') records++
    at += found.length
  }
  return Math.max(0, records - 1)
}

function countXml(text: string): Counts {
  const said = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, '')
  return { children: (said.match(/<Child[\s/>]/g) ?? []).length }
}
