import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkLines } from '../pipeline/commands/check.ts'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { takeIn } from '../pipeline/intake.ts'
import { pseudonymOf } from '../pipeline/readers/pseudonyms.ts'
import { censusReturn, child, closed, folderOf, referral, testKey } from './intake-folder.ts'

const childIds = Array.from(
  { length: 30_000 },
  (_, index) => `LOCALID${String(index).padStart(6, '0')}`,
)
const upn = 'A999000012345'
const formerUpn = 'X987654321234'
const birth = '2012-05-17'

/** Children with an id, two UPNs and a date of birth each, and enough beside them to fill a small memory. */
function manyChildren(): string {
  const identifiers = `<FormerUPN>${formerUpn}</FormerUPN><PersonBirthDate>${birth}</PersonBirthDate>`
  const assessments = Array.from(
    { length: 6 },
    (_, month) =>
      `<Assessments><AssessmentActualStartDate>2023-0${month + 1}-03</AssessmentActualStartDate></Assessments>`,
  ).join('')
  return censusReturn(
    childIds
      .map((id) =>
        child(id, [referral('2022-12-01', closed('2023-09-09') + assessments)], identifiers),
      )
      .join('\n'),
  )
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

const identifiers = new RegExp(`LOCALID\\d{6}|${upn}|${formerUpn}|${birth}`)
const pseudonyms = new RegExp(childIds.slice(0, 500).map(pseudonymOf(testKey, '926')).join('|'))

test(
  'no id, UPN or date of birth reaches DuckDB, any file, or the operator',
  { timeout: 60_000 },
  async () => {
    const folder = folderOf({ 'a.xml': manyChildren() })
    const spill = path.join(folder, 'spill')
    mkdirSync(spill)
    const database = await openDatabase({ temporaryFolder: spill, memoryLimit: 60, threads: 1 })
    onTestFinished(() => database.close())
    // What spills is encrypted; without that the search below could find nothing by mistake.
    await database.run('set temp_file_encryption = false')

    const seen: string[] = []
    const intake = await takeIn(folder, watched(database, spill, seen), testKey)
    const spilt = seen.filter((text) => text.startsWith('spilt'))
    expect(spilt.some((text) => pseudonyms.test(text))).toBe(true)
    expect(seen.filter((text) => identifiers.test(text))).toEqual([])
    expect(checkLines(intake).join('\n') + JSON.stringify(intake)).not.toMatch(identifiers)
  },
)

/** The database, and a copy of what is in its tables and spill files when reading ends and at some later points. */
function watched(database: Database, spill: string, seen: string[]): Database {
  return {
    ...database,
    async run(sql, parameters) {
      if (
        /^(create schema beside|create table visits|insert into beside.replaced_records)/.test(sql)
      ) {
        for (const file of filesBelow(spill)) seen.push(`spilt ${readFileSync(file, 'latin1')}`)
      }
      if (sql.startsWith('create schema beside')) {
        for (const { name } of await database.rows(
          "select table_name as name from duckdb_tables() where schema_name = 'cin_census'",
        )) {
          seen.push(JSON.stringify(await database.rows(`from cin_census.${String(name)}`)))
        }
      }
      await database.run(sql, parameters)
    },
  }
}
