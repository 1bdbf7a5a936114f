import type { Database } from '../database.ts'
import type { SourceFile, Sources } from '../readers/sources.ts'
import { recordTableNames, recordTables, type RecordTable } from '../records/tables.ts'
import { createTables, sqlFiles } from '../sql-folder.ts'
import { readIdentityFiles, type IdentityRow } from './files.ts'
import { readLinkedIdentifiers } from './linked-identifiers.ts'
import { followLinks } from './links.ts'

/**
 * Lets every judged record carry the id that its child is known by now, and marks those of children who are to
 * be left out as rejected ('excluded'). Leaves schema `identity` behind: `child_map` (child_id, canonical_id),
 * `merged_children` (records that another of the same child stands for), and what rules say of ids; and, where
 * any id changed, the table `former_ids`.
 *
 * In: judged tables, before anything is counted.
 *
 * @throws OperatorError 'refused' when a file of ids cannot be used.
 */
export async function followIdentities(
  database: Database,
  sources: Sources,
  privateFolder: () => Promise<string>,
): Promise<void> {
  const rows = await readIdentityFiles(database, sources, privateFolder)
  const linked = await readLinkedIdentifiers(database, sources)
  await listRows(database, rows, linked)
  if (rows.length + linked.length === 0) return await laySilence(database)
  await exclude(database)
  await createTables(database, '2_records/3_identity', {}, 'identity')
  for (const table of recordTableNames.filter(hasChild)) {
    await database.run(
      `update ${table} set child_id = child_map.canonical_id
       from identity.child_map
       where child_map.child_id = ${table}.child_id and problem is distinct from 'excluded child_id'`,
    )
  }
  // Once more: what was merged into a child who is to be left out is left out too.
  await exclude(database)
  await database.run(
    `create table former_ids as
     select child_id from identity.child_map where canonical_id in (select child_id from children)`,
  )
  sources.remarks.push(...remarksOn([...rows, ...linked]))
}

const hasChild = (table: RecordTable): boolean => 'child_id' in recordTables[table]

async function listRows(
  database: Database,
  rows: readonly IdentityRow[],
  linked: readonly IdentityRow[],
): Promise<void> {
  const place = 'file_number integer, record integer, column_name varchar'
  await database.run('create schema identity')
  await database.run(
    `create table identity.links (child_id varchar, canonical_id varchar, ${place})`,
  )
  await database.run(`create table identity.exclusions (child_id varchar, ${place})`)
  const links = followLinks(
    rows.filter((row) => row.to !== null),
    linked,
  )
  await append(
    database,
    'links',
    links.map(({ row: { from, file, record, table }, canonical }) => [
      from,
      canonical,
      file.number,
      record,
      table === 'crosswalk' ? 'old_child_id' : 'merged_child_id',
    ]),
  )
  await append(
    database,
    'exclusions',
    rows
      .filter((row) => row.to === null)
      .map(({ from, file, record }) => [from, file.number, record, 'child_id']),
  )
}

/** By appender, because a statement a row is slow. */
async function append(
  database: Database,
  table: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const appender = await database.connection.createAppender(table, 'identity')
  for (const row of rows) {
    for (const cell of row)
      if (typeof cell === 'number') appender.appendInteger(cell)
      else appender.appendVarchar(cell)
    appender.endRow()
  }
  appender.closeSync()
}

/** The tables that others read, where no file speaks of ids: empty, and nothing is worked out for them. */
async function laySilence(database: Database): Promise<void> {
  for (const { name, text } of await sqlFiles('2_records/3_identity'))
    await database.run(`create table identity.${name} as select * from (${text}) as none limit 0`)
}

async function exclude(database: Database): Promise<void> {
  for (const table of recordTableNames.filter(hasChild)) {
    await database.run(
      `update ${table} set problem = 'excluded child_id'
       where problem is null and child_id in (select child_id from identity.exclusions)`,
    )
  }
  await database.run(
    `update assessment_factors set problem = 'excluded assessment_id'
     where problem is null
       and assessment_id in (select assessment_id from assessments where problem = 'excluded child_id')`,
  )
}

/** Which files were followed. How many ids they name is for the findings, which are protected. */
function remarksOn(rows: readonly IdentityRow[]): string[] {
  const filesWith = (isWanted: (row: IdentityRow) => boolean): SourceFile[] => [
    ...new Set(rows.filter(isWanted).map(({ file }) => file)),
  ]
  const named = (files: SourceFile[]): string =>
    files
      .map(({ file, kind }) =>
        kind === 'ssd' ? 'the dataset (linked identifiers, legacy ids)' : file,
      )
      .join(' and ')
  const linking = filesWith(({ to }) => to !== null)
  const excluding = filesWith(({ to }) => to === null)
  return [
    ...(linking.length > 0
      ? [
          `Records of children whose id changed or was merged stand under one id, as ${named(linking)} says; of two records of the child the one under the id that is kept is used, and its blanks are filled from the other.`,
        ]
      : []),
    ...(excluding.length > 0
      ? [
          `Children named in ${named(excluding)} were left out with all their records; these count as rejected.`,
        ]
      : []),
  ]
}
