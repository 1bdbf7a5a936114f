import { createHash, type Hash } from 'node:crypto'
import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface CsvCount {
  bytes: number
  sha256: string
  /** Records below the header, blank lines left out. */
  records: number
  /** The last record is inside a quote that is never closed. */
  isQuoteOpen: boolean
}

/** The encoding of the whole file: what is not UTF-8 and has no mark of byte order is Windows-1252. */
export async function encodingOf(file: string): Promise<Encoding> {
  const checker = new Utf8Checker()
  let isStart = true
  for await (const piece of pieces(file)) {
    if (isStart) {
      const encoding = encodingAtStart(piece)
      if (encoding !== 'utf-8') return encoding
      isStart = false
    }
    if (!checker.add(piece)) return 'windows-1252'
  }
  return checker.isComplete() ? 'utf-8' : 'windows-1252'
}

/**
 * Hashes a UTF-8 CSV file and counts its records. The count is made here, not by the engine that loads the
 * file, so that a record which the engine loses is missed.
 */
export async function countCsv(file: string): Promise<CsvCount> {
  const hash = createHash('sha256')
  const counter = new RecordCounter()
  let bytes = 0
  for await (const piece of pieces(file)) {
    bytes += piece.length
    hash.update(piece)
    counter.add(piece)
  }
  return {
    bytes,
    sha256: hash.digest('hex'),
    records: Math.max(0, counter.total() - 1),
    isQuoteOpen: counter.isQuoteOpen,
  }
}

/** The hash and size of a file that something else counts. */
export async function hashFile(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash: Hash = createHash('sha256')
  let bytes = 0
  for await (const piece of pieces(file)) {
    bytes += piece.length
    hash.update(piece)
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** What the first bytes say: a mark of byte order, or the zero bytes that UTF-16 has and UTF-8 has not. */
export function encodingAtStart(start: Buffer): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start.length > 3 && start[1] === 0 && start[3] === 0) return 'utf-16le'
  return start.length > 3 && start[0] === 0 && start[2] === 0 ? 'utf-16be' : 'utf-8'
}

/** A file in pieces that are good only until the next one: all lie in one buffer, so that none pile up. */
async function* pieces(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file)
  try {
    const buffer = Buffer.allocUnsafe(1 << 20)
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

const newline = 0x0a
const carriageReturn = 0x0d
const quote = 0x22
const comma = 0x2c

/** Counts records as RFC 4180 has them: a quote opens only where a value starts, and two in a row are one. */
class RecordCounter {
  isQuoteOpen = false
  private records = 0
  /** The line so far holds something other than its ending. */
  private hasText = false
  private lastByte = newline
  /** Where the last quote closed, as an index into the next piece; -2 when that is no longer of interest. */
  private closedAt = -2

  add(piece: Buffer): void {
    if (this.isQuoteOpen || piece.includes(quote)) this.addQuoted(piece)
    else this.addPlain(piece)
    this.lastByte = piece[piece.length - 1] ?? this.lastByte
  }

  /** Without quotes only the line ends matter, and to look for them is native: most files are so. */
  private addPlain(piece: Buffer): void {
    let start = this.hasText ? -1 : 0
    let records = 0
    for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, start)) {
      if (!isBlank(piece, start, end)) records++
      start = end + 1
    }
    this.records += records
    this.hasText = !isBlank(piece, start, piece.length)
    this.closedAt = -2
  }

  private addQuoted(piece: Buffer): void {
    let { isQuoteOpen, records, hasText, closedAt } = this
    for (let index = 0; index < piece.length; index++) {
      const byte = piece[index]
      if (byte === newline) {
        if (isQuoteOpen) continue
        if (hasText) records++
        hasText = false
      } else if (byte !== carriageReturn) {
        hasText = true
        if (byte !== quote) continue
        if (isQuoteOpen) closedAt = index
        const before = index > 0 ? piece[index - 1] : this.lastByte
        isQuoteOpen = !isQuoteOpen && (closedAt === index - 1 || startsValue(before))
      }
    }
    Object.assign(this, { isQuoteOpen, records, hasText })
    this.closedAt = closedAt === piece.length - 1 ? -1 : -2
  }

  total(): number {
    return this.records + (this.hasText ? 1 : 0)
  }
}

/** Nothing but a carriage return from `start` to `end`; a start of -1 is a line that began with text before. */
function isBlank(piece: Buffer, start: number, end: number): boolean {
  return start >= 0 && (end === start || (end === start + 1 && piece[start] === carriageReturn))
}

function startsValue(before: number | undefined): boolean {
  return before === comma || before === newline || before === carriageReturn
}

class Utf8Checker {
  private rest: Buffer = Buffer.alloc(0)

  /** False once the bytes cannot be UTF-8. A character may be cut by the end of a piece. */
  add(piece: Buffer): boolean {
    const joined = this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece
    const whole = joined.length - cutCharacter(joined)
    this.rest = Buffer.from(joined.subarray(whole))
    return isUtf8(joined.subarray(0, whole))
  }

  isComplete(): boolean {
    return this.rest.length === 0
  }
}

/** How many bytes at the end begin a character that goes on in the next piece. */
function cutCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? back : 0
  }
  return 0
}
