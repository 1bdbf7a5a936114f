import type { Database } from '../database.ts'
import { kinds } from '../readers/kinds.ts'
import type { Sources } from '../readers/sources.ts'
import { recordTableNames, recordTables } from '../records/tables.ts'
import { createTables, createViews } from '../sql-folder.ts'

/**
 * Makes one record of those that several kinds of extract hold of the same child and day: the kind that goes
 * before wins, the others are listed in `beside.replaced_records`, what named them names the winner, and what
 * the winner leaves blank is filled from them (see `5_combined/4_*`).
 *
 * In: judged tables and `beside.replaced_records`, before anything is taken out. Costs nothing where there is
 * one kind and no id was merged.
 */
export async function combineRecords(database: Database, sources: Sources): Promise<void> {
  const isCombined = sources.pieces.length > 1
  if (!isCombined && !(await hasMerged(database))) return
  const lay = (folder: string) =>
    createTables(database, `2_records/5_combined/${folder}`, {}, 'beside')
  await listKinds(database, sources)
  await lay('4_children')
  await fillBlanks(database, 'children')
  if (!isCombined) return
  await createViews(database, '2_records/5_combined/1_dated', 'beside')
  await lay('2_outranked')
  await lay('3_kept')
  await lay('4_referrals')
  await fillBlanks(database, 'referrals')
  await replaceOutranked(database, 'outranked_records')
  await nameKept(database)
  await lay('5_factors')
  await replaceOutranked(database, 'outranked_factors')
}

async function hasMerged(database: Database): Promise<boolean> {
  return (await database.rows('select 1 as one from identity.merged_children limit 1')).length > 0
}

/** Files with the rank of their kind; the greater goes before. */
async function listKinds(database: Database, { files }: Sources): Promise<void> {
  await database.run('create table beside.file_kinds (file_number integer, rank integer)')
  for (const { number, kind } of files) {
    if (kind === 'identity') continue
    await database.run('insert into beside.file_kinds values ($number::integer, $rank::integer)', {
      number,
      rank: kinds.indexOf(kind),
    })
  }
}

async function replaceOutranked(database: Database, from: string): Promise<void> {
  await database.run(
    `insert into beside.replaced_records
     select table_name, judged_row, file_number, record, false from beside.${from}`,
  )
}

const filled = {
  children: [
    'family_id',
    'birth_date',
    'is_expected',
    'sex',
    'ethnicity_code',
    'arrived_date',
    'death_date',
  ],
  referrals: ['source_code', 'primary_need_code', 'closure_reason_code'],
} as const

async function fillBlanks(database: Database, table: keyof typeof filled): Promise<void> {
  const columns = filled[table].map((column) => `${column} = filled.${column}`)
  await database.run(
    `update ${table} set ${columns.join(', ')}
     from beside.filled_${table} as filled where filled.judged_row = ${table}.rowid`,
  )
}

/** What names a record that is not kept names the one that is. */
const links = {
  referral_id: 'kept_referrals',
  assessment_id: 'kept_assessments',
  cp_plan_id: 'kept_cp_plans',
}

/** The column by which each of these is itself known, which stays as it is. */
const own: Record<string, string> = {
  referral_id: 'referrals',
  assessment_id: 'assessments',
  cp_plan_id: 'cp_plans',
}

async function nameKept(database: Database): Promise<void> {
  for (const [column, kept] of Object.entries(links)) {
    for (const table of recordTableNames) {
      if (!(column in recordTables[table]) || own[column] === table) continue
      await database.run(
        `update ${table} set ${column} = kept.kept_id
         from (select other_id, max(kept_id) as kept_id from beside.${kept} group by other_id) as kept
         where kept.other_id = ${table}.${column} and kept.kept_id <> ${table}.${column}`,
      )
    }
  }
}
