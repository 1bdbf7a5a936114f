import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeSsd } from '../data-samples/ssd/write-ssd.ts'
import { writeCensus } from '../data-samples/write-census.ts'
import { writeExtract } from '../data-samples/write-extract.ts'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { loadCatalogue } from '../pipeline/indicators/catalogue.ts'
import { runIndicator } from '../pipeline/indicators/run.ts'
import { takeIn, type Intake } from '../pipeline/intake.ts'
import { pseudonymOf } from '../pipeline/readers/pseudonyms.ts'
import { createTables } from '../pipeline/sql-folder.ts'
import { testKey } from './intake-folder.ts'

// One made-up authority in several forms: where the dataset holds what our own extract does, the records
// and the figures must be the same.

const size = { children: 300, years: 8, seed: 7 }
const made = mkdtempSync(path.join(tmpdir(), 'golden-thread-ssd-'))
const folders = { own: newFolder('own'), ssd: newFolder('ssd'), census: newFolder('census') }
const databases = {} as Record<keyof typeof folders, Database>
const intakes = {} as Record<keyof typeof folders, Intake>

function newFolder(name: string): string {
  return mkdtempSync(path.join(made, `${name}-`))
}

beforeAll(async () => {
  writeExtract(folders.own, size)
  writeSsd(folders.ssd, size)
  writeCensus(folders.census, size)
  // The dataset does not say when a child came from another area, and leaves those without a contact out of families.
  emptyColumn('children', 'arrived_date')
  emptyColumn('children', 'family_id')
  for (const form of ['own', 'ssd', 'census'] as const) {
    const database = await openDatabase({ threads: 1, temporaryFolder: newFolder('spill') })
    databases[form] = database
    intakes[form] = await takeIn(folders[form], database, testKey)
  }
}, 240_000)

afterAll(() => {
  for (const database of Object.values(databases)) database.close()
  rmSync(made, { recursive: true, force: true })
})

function emptyColumn(table: string, column: string): void {
  const file = path.join(folders.own, `${table}.csv`)
  const [header = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const place = header.split(',').indexOf(column)
  const emptied = rows.map((row) =>
    row
      .split(',')
      .map((cell, index) => (index === place ? '' : cell))
      .join(','),
  )
  writeFileSync(file, [header, ...emptied, ''].join('\n'))
}

const childId = pseudonymOf(testKey, '999')

/** Rows as text, our own extract's children under their pseudonyms, in order. */
async function lines(form: keyof typeof folders, sql: string): Promise<string[]> {
  const rows = await databases[form].rows(sql)
  const text = (row: object): string => JSON.stringify(Object.values(row))
  return rows.map((row) => text(row).replaceAll(/\bC\d{7}\b/g, (id) => childId(id))).sort()
}

async function expectSame(sql: string): Promise<void> {
  const own = await lines('own', sql)
  expect(own.length).toBeGreaterThan(0)
  expect(await lines('ssd', sql)).toEqual(own)
}

test('every row is accepted, and none is lost', () => {
  expect(intakes.ssd.tables.filter((each) => each.rejected > 0)).toEqual([])
  expect(intakes.ssd.findings.filter((each) => each.severity === 'rejected')).toEqual([])
})

describe('records are those of our own extract', () => {
  test.each([
    'contacts',
    'early_help_episodes',
    'assessments',
    'assessment_factors',
    'initial_conferences',
    'cin_plans',
    'cp_reviews',
    'care_episodes',
    'missing_episodes',
    'addresses',
    'child_disabilities',
    'worker_changes',
  ])('%s: all of them', (table) => expectSame(`from ${table}`))

  test.each([
    // Families come from contacts, and nobody's arrival is held.
    ['children', 'select * exclude (arrived_date, family_id) from children'],
    // Areas are not held; and "no further action" stands in a column of its own when no outcome does.
    [
      'referrals',
      `select * exclude (area, outcome_code, authority_code),
         case when outcome_code is null and is_nfa then 'nfa' else outcome_code end as outcome_code
       from referrals`,
    ],
    // Earlier plans are not counted.
    ['cp_plans', 'select * exclude (previous_plans) from cp_plans'],
    // Visits are numbered by the kind of plan, and those of a child in need name no referral.
    ['visits', 'select child_id, visit_date, is_seen, is_seen_alone from visits'],
    // Neither a referral nor a day is held for these.
    ['pre_proceedings', 'select child_id, start_date, end_date from pre_proceedings'],
    ['child_voices', 'select * exclude (recorded_date) from child_voices'],
    // Whether a conference was required is taken from the outcome, where it says so.
    [
      'section_47_enquiries',
      `select * exclude (is_conference_not_required),
         case when outcome_code = 'conference' then false else is_conference_not_required end
       from section_47_enquiries
       where outcome_code = 'conference' or is_conference_not_required`,
    ],
  ])('%s: but for what the dataset does not hold', (_table, sql) => expectSame(sql))

  test('a child has a family where it has a contact', async () => {
    const [row] = await databases.ssd.rows(
      `select count(*)::integer as wrong from children
       where (family_id is not null) <> (child_id in (select child_id from contacts))`,
    )
    expect(row).toEqual({ wrong: 0 })
  })

  test('the census of the same authority has the same children', async () => {
    const ids = new Set(await lines('ssd', 'select child_id from children'))
    const census = await lines('census', 'select child_id from children')
    expect(census.length).toBeGreaterThan(200)
    expect(census.filter((id) => !ids.has(id))).toEqual([])
  })
})

describe('figures are those of our own extract', async () => {
  const eight =
    're_referral_12m children_re_referred return_after_closure which_referral nfa_at_referral assessed_not_in_need not_met_before_help early_closure'.split(
      ' ',
    )
  const catalogue = (await loadCatalogue()).filter(({ key }) => eight.includes(key))

  beforeAll(async () => {
    for (const form of ['own', 'ssd'] as const) {
      const { completeFrom, completeTo } = intakes[form]
      const window = { record_start: completeFrom, extract_end: completeTo }
      await createTables(databases[form], '0_reference')
      await createTables(databases[form], '4_chronology', window)
      for (const definition of catalogue) await runIndicator(databases[form], definition)
    }
  }, 240_000)

  test.each(catalogue.map(({ key }) => key))('%s', (key) => expectSame(`from indicator_${key}`))
})

test('no file that is made here holds what could be a person', () => {
  for (const table of ['ssd_person', 'ssd_address', 'ssd_contacts']) {
    const text = readFileSync(path.join(folders.ssd, `${table}.csv`), 'utf8')
    const postcodes = text.match(/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g) ?? []
    expect(postcodes.filter((each) => !each.startsWith('ZZ99 '))).toEqual([])
    const upns = text.match(/\b[A-Z]\d{12}\b/g) ?? []
    expect(upns.filter((each) => !each.slice(1).startsWith('000'))).toEqual([])
  }
})

test('the same seed gives the same files', () => {
  const again = newFolder('again')
  writeSsd(again, size)
  const read = (folder: string, name: string): string =>
    readFileSync(path.join(folder, name), 'utf8')
  for (const name of ['ssd_contacts.csv', 'ssd_involvements.csv', 'extract.json'])
    expect(read(again, name)).toBe(read(folders.ssd, name))
})
