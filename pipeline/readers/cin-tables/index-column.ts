import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { hashFile } from '../csv-scan.ts'
import { readHeader } from '../csv-table.ts'
import type { FoundFile } from '../sources.ts'

interface Bytes {
  bytes: number
  sha256: string
}

/** A file to be read, and how to tell the size and hash of the one that was sent. */
export interface NamedFile extends FoundFile {
  original(counted: Bytes): Promise<Bytes>
}

/**
 * Programs that write tables put a column without a name first, with a number for each row. Such a file is
 * read from a copy in which that column is called `row_number`; all others as they lie.
 */
export async function withNamedColumns(
  files: FoundFile[],
  privateFolder: () => Promise<string>,
): Promise<NamedFile[]> {
  const named: NamedFile[] = []
  for (const file of files) {
    const start = file.path.toLowerCase().endsWith('.csv') ? await nameless(file) : undefined
    if (start === undefined)
      named.push({ ...file, original: (counted) => Promise.resolve(counted) })
    else {
      const copy = path.join(await privateFolder(), `${file.number} ${path.basename(file.path)}`)
      await writeNamed(file.path, copy, start)
      named.push({ ...file, path: copy, original: () => hashFile(file.path) })
    }
  }
  return named
}

/** Where the file's first comma stands, if nothing is named before it. */
async function nameless(file: FoundFile): Promise<number | undefined> {
  const [first] = await readHeader(file.path, file.name)
  if (first !== '') return undefined
  const handle = await open(file.path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    const text = buffer.toString('latin1', 0, bytesRead)
    return /^(?:\u00EF\u00BB\u00BF)?(?:"")?,/.test(text) ? text.indexOf(',') : undefined
  } finally {
    await handle.close()
  }
}

async function writeNamed(from: string, to: string, start: number): Promise<void> {
  const copy = createWriteStream(to, { mode: 0o600 })
  copy.write('row_number')
  await pipeline(createReadStream(from, { start }), copy)
}
