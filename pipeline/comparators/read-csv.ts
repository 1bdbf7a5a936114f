import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { OperatorError } from '../error.ts'
import { sha256 } from '../release/durable.ts'

/** A CSV file as it stands: its header, its rows, and the hash of its bytes. */
export interface CsvFile {
  /** Its name without folders. */
  file: string
  bytes: number
  sha256: string
  header: readonly string[]
  rows: readonly (readonly string[])[]
}

/** The largest file of the release is half a megabyte. */
const mostBytes = 20_000_000

/**
 * Reads a published CSV file whole.
 *
 * @throws OperatorError 'refused' with one line when it is not there, is no text or is cut
 */
export async function readCsv(name: string): Promise<CsvFile> {
  const file = path.basename(name)
  const refuse = (why: string): never => {
    throw new OperatorError('refused', `${file}: ${why}`)
  }
  const found = await stat(name).catch(() =>
    refuse('is not there. Name the files that were downloaded.'),
  )
  if (!found.isFile()) refuse('is no file. Name the CSV files that lie in it.')
  if (found.size > mostBytes)
    refuse('is larger than any file of the release. Name the CSV files as published.')
  const bytes = await readFile(name)
  const text =
    utf8(bytes) ?? refuse('is not UTF-8 text, as the published files are. Download it again.')
  if (!/[\r\n]$/.test(text))
    refuse('its last line does not end, so the file may be cut. Download it again.')
  const [header = [], ...rows] = records(text, refuse)
  return { file, bytes: bytes.length, sha256: sha256(bytes), header, rows }
}

function records(text: string, refuse: (why: string) => never): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch (error) {
    // The parser's own message quotes the text.
    if (error instanceof CsvError)
      return refuse('is no CSV: a quotation mark stands alone. Download it again.')
    throw error
  }
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
