import type { Database } from '../../database.ts'
import type { FoundFile } from '../sources.ts'
import type { Purge } from './payload-rows.ts'
import { payloadTableNames, type PayloadTable } from './payload-tables.ts'

/** The object that a table's rows come from and go with, beside the child and the episode. */
const ownId: Partial<Record<PayloadTable, { place: string; column: string }>> = {
  assessments: { place: 'assessments', column: 'assessment_id' },
  factors: { place: 'assessments', column: 'assessment_id' },
  cin_plans: { place: 'cin_plans', column: 'plan_id' },
  enquiries: { place: 'enquiries', column: 'enquiry_id' },
  conferences: { place: 'enquiries', column: 'enquiry_id' },
  cp_plans: { place: 'cp_plans', column: 'plan_id' },
  placements: { place: 'placements', column: 'placement_id' },
}

/**
 * Deletes what an earlier file, or an earlier child of the same file, holds of what was later marked to be
 * deleted.
 *
 * @returns rows deleted, by file number and table.
 */
export async function deletePurged(
  database: Database,
  purges: Map<FoundFile, Purge[]>,
): Promise<Map<number, Partial<Record<PayloadTable, number>>>> {
  const deleted = new Map<number, Partial<Record<PayloadTable, number>>>()
  if ([...purges.values()].every((each) => each.length === 0)) return deleted
  await listPurges(database, purges)
  for (const table of payloadTableNames) {
    const rows = await database.rows(
      `select file_number, count(*)::integer as records from dfe_api.${table} as held
       where ${wasPurged(table)} group by file_number`,
    )
    for (const { file_number, records } of rows)
      deleted.set(Number(file_number), {
        ...deleted.get(Number(file_number)),
        [table]: Number(records),
      })
    if (rows.length > 0)
      await database.run(`delete from dfe_api.${table} as held where ${wasPurged(table)}`)
  }
  return deleted
}

/** True for a row of which a later part of the input says that it is to be deleted. */
function wasPurged(table: PayloadTable): string {
  const own = ownId[table]
  const places = ["purges.place = 'child'"]
  if (table === 'children' || table === 'disabilities')
    places.push("purges.place = 'child_details'")
  else places.push("(purges.place = 'episode' and purges.id = held.episode_id)")
  if (own) places.push(`(purges.place = '${own.place}' and purges.id = held.${own.column})`)
  return `exists (
    select 1 from dfe_api.purges
    where purges.child_id = held.child_id
      and (purges.file_number, purges.record) > (held.file_number, held.record)
      and (${places.join(' or ')})
  )`
}

async function listPurges(database: Database, purges: Map<FoundFile, Purge[]>): Promise<void> {
  await database.run(
    'create table dfe_api.purges (file_number integer, record integer, child_id varchar, place varchar, id varchar)',
  )
  for (const [file, marks] of purges) {
    for (const { record, childId, place, id } of marks)
      await database.run(
        'insert into dfe_api.purges values ($file::integer, $record::integer, $child::varchar, $place::varchar, $id::varchar)',
        { file: file.number, record, child: childId, place, id },
      )
  }
}

/** How much was left out because it is marked to be deleted. */
export function purgeRemarks(file: string, purges: Purge[]): string[] {
  if (purges.length === 0) return []
  const children = purges.filter(({ place }) => place === 'child').length
  const others = purges.length - children
  const parts = [
    ...(children > 0 ? [`${children} ${children === 1 ? 'child' : 'children'}`] : []),
    ...(others > 0 ? [`${others} other ${others === 1 ? 'object' : 'objects'}`] : []),
  ]
  const isOne = purges.length === 1
  return [
    `${file}: ${parts.join(' and ')} ${isOne ? 'is' : 'are'} marked "purge" and ${isOne ? 'was' : 'were'} left out, with what earlier payloads in the folder hold of ${isOne ? 'it' : 'them'}.`,
  ]
}
