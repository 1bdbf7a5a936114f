import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../pipeline/database.ts'
import { emptyTable, prepareJudgement } from '../pipeline/gate/judge.ts'
import { sourceColumns } from '../pipeline/records/added-columns.ts'
import { recordTableNames, recordTables } from '../pipeline/records/tables.ts'
import { sqlFiles } from '../pipeline/sql-folder.ts'
import { testKey } from './intake-folder.ts'

// A table that no file supplies is made without its SELECT, so the two must say the same columns.
test('a table that is not supplied has the columns that its SELECT would give it', async () => {
  const database = await openDatabase({ threads: 1 })
  onTestFinished(() => database.close())
  await prepareJudgement(database, testKey)
  await database.run('create schema source')
  const judged = new Map(
    (await sqlFiles('2_records/2_judged')).map((file) => [file.name, file.text]),
  )
  expect([...judged.keys()].sort()).toEqual([...recordTableNames].sort())
  for (const table of recordTableNames) {
    const columns = [...Object.keys(recordTables[table]), ...(sourceColumns[table] ?? [])]
    await database.run(
      `create view source.${table} as select 1 as file_number, null::integer as record, ${columns
        .map((name) => `null::varchar as ${name}`)
        .join(', ')} where false`,
    )
    await database.run(emptyTable(table))
    await database.run(`create table judged_${table} as ${judged.get(table)}`, {
      extract_end: '2024-03-31',
    })
    const columnsOf = async (name: string) =>
      (await database.rows(`describe ${name}`)).map(
        (row) => `${row.column_name} ${row.column_type}`,
      )
    expect((await columnsOf(table)).sort(), table).toEqual(
      (await columnsOf(`judged_${table}`)).sort(),
    )
  }
})
