import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { OperatorError } from '../error.ts'
import {
  countCsv,
  encodingAtStart,
  encodingOf,
  hashFile,
  type CsvCount,
  type Encoding,
} from './csv-scan.ts'
import { quoted } from './sql-text.ts'

/** The cells of the header row. @throws OperatorError 'refused' when the file has none. */
export async function readHeader(file: string, name: string): Promise<string[]> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1 << 16), 0, 1 << 16, 0)
    const start = buffer.subarray(0, bytesRead)
    const text = new TextDecoder(encodingAtStart(start)).decode(start)
    const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? ''
    if (line.trim() === '') {
      throw new OperatorError(
        'refused',
        `${name}: is empty. Write a header row with the column names, or take the file away.`,
      )
    }
    return line.match(/(?:"(?:[^"]|"")*"|[^,"])+|(?<=,|^)(?=,|$)/g)?.map(cell) ?? []
  } finally {
    await handle.close()
  }
}

/** The file to load: itself if it is UTF-8, or else a UTF-8 copy in the run's private folder. */
export async function inUtf8(
  file: string,
  name: string,
  privateFolder: () => Promise<string>,
): Promise<string> {
  const encoding = await encodingOf(file)
  if (encoding === 'utf-8') return file
  // A file of a part has its folder in its name.
  const copy = path.join(await privateFolder(), encodeURIComponent(name))
  await transcode(file, copy, encoding, name)
  return copy
}

/** Hash and size of a file as it was sent, and the records of the UTF-8 file that stands for it. */
export async function countedCsv(file: string, utf8: string, name: string): Promise<CsvCount> {
  const count = await countCsv(utf8)
  if (count.isQuoteOpen) throw quoteOpen(name)
  return utf8 === file ? count : { ...count, ...(await hashFile(file)) }
}

/**
 * A SELECT of a CSV file in which every value is text and nothing is guessed: what is not strict CSV is an
 * error, never a row left out. `$` and other signs in names cannot occur: columns were checked first.
 */
export function csvRelation(file: string, columns: readonly string[]): string {
  const typed = columns.map((column) => `${quoted(column)}: 'varchar'`).join(', ')
  return `read_csv(${quoted(asGlob(file))}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    strict_mode = true, null_padding = false, ignore_errors = false, columns = {${typed}})`
}

/** A path that DuckDB takes as it stands, though it would read * ? [ as a pattern. */
export function asGlob(file: string): string {
  return file.replace(/[*?[]/g, '[$&]')
}

function quoteOpen(name: string): OperatorError {
  return new OperatorError(
    'refused',
    `${name}: a double quote is opened and never closed, so the file may be cut short. Export it again.`,
  )
}

function cell(text: string): string {
  const trimmed = text.trim()
  return trimmed.startsWith('"') ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed
}

async function transcode(
  file: string,
  copy: string,
  encoding: Encoding,
  name: string,
): Promise<void> {
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' })
  async function* decoded(): AsyncGenerator<string> {
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>)
      yield decoder.decode(piece, { stream: true })
    yield decoder.decode()
  }
  try {
    await pipeline(Readable.from(decoded()), createWriteStream(copy, { mode: 0o600 }))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new OperatorError(
      'refused',
      `${name}: holds bytes that are not in its encoding. Export it again as UTF-8.`,
    )
  }
}
