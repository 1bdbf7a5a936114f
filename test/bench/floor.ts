import { createReadStream } from 'node:fs'
import { access, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { openDatabase } from '../../pipeline/database.ts'
import {
  recordTableNames,
  recordTables,
  type Column,
  type RecordTable,
} from '../../pipeline/records/tables.ts'
import { costOf, type Cost } from './cost.ts'

const typeInFile: Record<Column['kind'], string> = {
  id: 'varchar',
  date: 'date',
  month: 'varchar',
  code: 'varchar',
  label: 'varchar',
  yes_no: 'boolean',
  count: 'integer',
  quantity: 'integer',
}

/**
 * The parse floor: DuckDB alone reads the same CSV files, with the types told in
 * advance and every column used, and keeps nothing. No program that reads these files with DuckDB
 * can be faster.
 */
export async function parseFloor(folder: string): Promise<Cost> {
  const statements: string[] = []
  for (const table of recordTableNames) {
    const file = path.join(folder, `${table}.csv`)
    if (await exists(file)) statements.push(typedScan(table, file, await headerOf(file)))
  }
  const database = await openDatabase()
  const cost = await costOf(async () => {
    for (const statement of statements) await database.run(statement)
  })
  database.close()
  return cost
}

function typedScan(table: RecordTable, file: string, header: readonly string[]): string {
  const columns: Record<string, Column> = recordTables[table]
  const types = header.map((name) => `'${name}': '${typeInFile[columns[name]!.kind]}'`)
  const quoted = file.replaceAll("'", "''")
  return `select max(columns(*)) from read_csv('${quoted}', header = true, auto_detect = false, columns = {${types.join(', ')}})`
}

/** Reads every file of a folder and decodes it as UTF-8, and does nothing with it. */
export async function decodeFloor(folder: string): Promise<Cost> {
  const names = await readdir(folder)
  return costOf(async () => {
    for (const name of names) await decode(path.join(folder, name))
  })
}

async function decode(file: string): Promise<void> {
  let characters = 0
  for await (const text of createReadStream(file, { encoding: 'utf8' })) {
    characters += (text as string).length
  }
  if (characters === 0) throw new Error(`${path.basename(file)} is empty`)
}

async function headerOf(file: string): Promise<string[]> {
  const handle = await open(file)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
  await handle.close()
  return buffer.toString('utf8', 0, bytesRead).split(/\r?\n/)[0]!.split(',')
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
