import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { rebuildChronology } from '../pipeline/chronology.ts'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { loadCatalogue } from '../pipeline/indicators/catalogue.ts'
import { takeIn, type Intake } from '../pipeline/intake.ts'
import { createTables } from '../pipeline/sql-folder.ts'
import { writeCensus } from '../data-samples/write-census.ts'
import { writeExtract } from '../data-samples/write-extract.ts'
import { folderOf, testKey } from './intake-folder.ts'

// The sample authority twice: its own extract of all years, and census returns of the earlier years with an
// extract of the later ones. What both hold must give the same figures.

const size = { children: 400, years: 8, seed: 11 }
const laterFrom = '2021-10-01'
/** What a census holds too. Others lie only in the extract. */
const shared = [
  'children',
  'referrals',
  'assessments',
  'assessment_factors',
  'section_47_enquiries',
]
const rest = ['initial_conferences', 'cin_plans', 'cp_plans', 'cp_reviews']

type Rows = Record<string, string>[]

function readTable(folder: string, table: string): { header: string[]; rows: Rows } {
  const [first, ...lines] = readFileSync(path.join(folder, `${table}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
  const header = first!.split(',')
  const rows = lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(header.map((name, place) => [name, cells[place]!]))
  })
  return { header, rows }
}

/** Blanks what says that a child came from elsewhere, which the census does not hold. */
function withoutMoves(whole: string): void {
  for (const table of ['children', 'initial_conferences', 'cp_plans']) {
    const { header, rows } = readTable(whole, table)
    const blank = ['arrived_date', 'is_transfer_in', 'is_other_authority']
    const cells = (row: Rows[number]) =>
      header.map((name) => (blank.includes(name) ? '' : row[name]))
    writeFileSync(
      path.join(whole, `${table}.csv`),
      [header, ...rows.map(cells), ''].map(String).join('\n'),
    )
  }
}

/** The extract as a system gives it that keeps only cases open on `laterFrom` or referred since. */
function cutExtract(whole: string, to: string): void {
  const tables = Object.fromEntries(
    [...shared, ...rest].map((name) => [name, readTable(whole, name)]),
  )
  const isKept = (row: Rows[number]): boolean =>
    row.referral_date! >= laterFrom ||
    (row.is_nfa !== 'yes' && (row.closure_date === '' || row.closure_date! >= laterFrom))
  const of = (table: string, column: string): Set<string> =>
    new Set(tables[table]!.rows.map((row) => row[column]!))
  const keep = (table: string, wanted: (row: Rows[number]) => boolean): void => {
    tables[table]!.rows = tables[table]!.rows.filter(wanted)
  }
  keep('referrals', isKept)
  const referred = of('referrals', 'referral_id')
  for (const table of [...shared, ...rest])
    if (tables[table]!.header.includes('referral_id'))
      keep(table, (row) => referred.has(row.referral_id!))
  const assessed = of('assessments', 'assessment_id')
  keep('assessment_factors', (row) => assessed.has(row.assessment_id!))
  const planned = of('cp_plans', 'cp_plan_id')
  keep('cp_reviews', (row) => planned.has(row.cp_plan_id!))
  const known = of('referrals', 'child_id')
  keep('children', (row) => known.has(row.child_id!))
  for (const [table, { header, rows }] of Object.entries(tables)) {
    const lines = rows.map((row) => header.map((name) => row[name]).join(','))
    writeFileSync(path.join(to, `${table}.csv`), [header.join(','), ...lines, ''].join('\n'))
  }
  const described = JSON.parse(readFileSync(path.join(whole, 'extract.json'), 'utf8'))
  writeFileSync(
    path.join(to, 'extract.json'),
    JSON.stringify({ ...described, complete_from: laterFrom }),
  )
}

async function taken(folder: string): Promise<{ database: Database; intake: Intake }> {
  const database = await openDatabase({ temporaryFolder: folderOf({}) })
  onTestFinished(() => database.close())
  return { database, intake: await takeIn(folder, database, testKey) }
}

/**
 * Children and their referrals since the first return began (before, the census holds of a case only the work of
 * that year and later) without
 * the ids, which the kinds give as they like.
 */
async function cases({ database }: { database: Database }): Promise<string[]> {
  const rows = await database.rows(
    `select birth_date, sex, ethnicity_code, referral_date, source_code, primary_need_code,
       is_nfa is true as is_nfa, closure_date, closure_reason_code, count(assessment_id)::integer as assessments,
       min(start_date) as first_start, max(authorised_date) as last_authorised
     from referrals
     join children using (child_id)
     left join (select referral_id, assessment_id, start_date, authorised_date from assessments) using (referral_id)
     where referral_date >= date '2017-04-01'
     group by all order by all`,
  )
  return rows.map((row) => JSON.stringify(row))
}

test(
  'census for the early years and an extract for the later ones give the figures of one extract',
  { timeout: 180_000 },
  async () => {
    const whole = folderOf({})
    writeExtract(whole, size)
    for (const name of readdirSync(whole))
      if (name.endsWith('.csv') && ![...shared, ...rest].includes(name.slice(0, -'.csv'.length)))
        rmSync(path.join(whole, name))
    withoutMoves(whole)
    const both = folderOf({})
    const returns = folderOf({})
    writeCensus(returns, size)
    mkdirSync(both, { recursive: true })
    for (const year of [2018, 2019, 2020, 2021, 2022]) {
      const name = `CIN_Census_${year}.xml`
      writeFileSync(path.join(both, name), readFileSync(path.join(returns, name)))
    }
    cutExtract(whole, both)

    const one = await taken(whole)
    const two = await taken(both)
    expect(two.intake.kinds.map(({ kind }) => kind)).toEqual(['cin_census', 'golden_thread'])
    expect([two.intake.completeFrom, two.intake.completeTo]).toEqual([
      one.intake.completeFrom,
      one.intake.completeTo,
    ])
    const [ofOne, ofTwo] = [await cases(one), await cases(two)]
    expect(ofTwo.filter((line) => !ofOne.includes(line))).toEqual([])
    expect(ofTwo).toEqual(ofOne)
    const superseded = two.intake.tables.find(({ table }) => table === 'referrals')!.superseded
    expect(superseded).toBeGreaterThan(50)

    expect(await figures(two)).toEqual(await figures(one))
  },
)

const asked = [
  're_referral_12m',
  'which_referral',
  'return_after_closure',
  'assessed_not_in_need',
  'children_re_referred',
]

/** How many rows of each indicator are met, not met or unknown, or have each value or outcome. */
async function figures({
  database,
  intake,
}: {
  database: Database
  intake: Intake
}): Promise<Record<string, unknown>> {
  const definitions = (await loadCatalogue()).filter(({ key }) => asked.includes(key))
  await createTables(database, '0_reference')
  await rebuildChronology(
    database,
    definitions.map(({ sql }) => sql),
    { record_start: intake.completeFrom, extract_end: intake.completeTo },
  )
  const found: Record<string, unknown> = {}
  for (const { key, sql, parameters, form } of definitions) {
    const result = {
      share: 'is_met',
      distribution: 'value',
      time_to: 'outcome, entry_days, exit_days',
    }[form as string]
    found[key] = await database.rows(
      `select year(counted_on)::integer as year, ${result}, count(*)::integer as units
       from (${sql}) as indicator_rows where counted_on >= $from::date group by all order by all`,
      { ...parameters, from: intake.completeFrom },
    )
  }
  return found
}
