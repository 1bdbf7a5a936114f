import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '../../../pipeline/database.ts'
import { openSink } from '../../../pipeline/readers/row-sink.ts'
import type { Format } from './format.ts'
import { withCells, withRecords } from './grid.ts'

/** All columns are text in a changed file. */
export const parquet: Format = {
  values: async (file) => (await parquetRows(file)).slice(1).flat(),
  editCells: (file, dice, edit) => withTable(file, (rows) => withCells(rows, dice, edit)),
  editRecords: (file, _, edit) => withTable(file, (rows) => withRecords(rows, edit)),
  editTable: (file, _, edit) => withTable(file, edit),
}

async function withTable(file: Buffer, edit: (rows: string[][]) => string[][]): Promise<Buffer> {
  return asParquet(edit(await parquetRows(file)))
}

/** Rows of a sound Parquet file, the header first. */
export async function parquetRows(file: Buffer): Promise<string[][]> {
  return inFolder(async (folder, database) => {
    const place = path.join(folder, 'in.parquet')
    await writeFile(place, file)
    const rows = await database.rows('from read_parquet($place::varchar)', { place })
    const names = await database.rows('describe from read_parquet($place::varchar)', { place })
    const header = names.map((row) => String(row.column_name))
    return [header, ...rows.map((row) => header.map((name) => String(row[name] ?? '')))]
  })
}

/** A Parquet file of text columns; a row that is too short is filled up with blanks. */
export async function asParquet(rows: string[][]): Promise<Buffer> {
  return inFolder(async (folder, database) => {
    const out = path.join(folder, 'out.parquet')
    const [header, ...records] = rows as [string[], ...string[][]]
    const sink = await openSink(database, 'made', { rows: header.map((_, index) => `c${index}`) })
    const take = sink.taker(1)
    for (const [index, record] of records.entries()) take('rows', index + 1, record)
    sink.close()
    const columns = header.map((name, index) => `c${index} as "${name.replaceAll('"', '""')}"`)
    await database.run(
      `copy (select ${columns.join(', ')} from made.rows) to '${out.replaceAll("'", "''")}' (format parquet)`,
    )
    return readFile(out)
  })
}

async function inFolder<T>(
  use: (folder: string, database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'golden-thread-mutated-'))
  const database = await openDatabase({ threads: 1 })
  try {
    return await use(folder, database)
  } finally {
    database.close()
    await rm(folder, { recursive: true, force: true })
  }
}
