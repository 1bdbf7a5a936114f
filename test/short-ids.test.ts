import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { recordTableNames, recordTables } from '../pipeline/records/tables.ts'
import { shortenIds } from '../pipeline/short-ids.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase()
  for (const table of recordTableNames) {
    const columns = Object.keys(recordTables[table]).map((name) => `${name} varchar`)
    await database.run(`create table ${table} (${columns.join(', ')})`)
  }
  const fill = (table: string, columns: string, ...rows: string[]) =>
    database.run(`insert into ${table} (${columns}) values ${rows.join(', ')}`)
  await fill('children', 'child_id, family_id', `('kid-b', 'fam')`, `('kid-a', null)`)
  await fill('referrals', 'referral_id, child_id', `('ref-2', 'kid-a')`, `('ref-1', 'kid-b')`)
  await fill('referrals', 'referral_id, child_id', `('ref-0', 'kid-z')`)
  await fill('assessments', 'assessment_id, referral_id', `('as', 'ref-1')`, `('at', 'gone')`)
  await fill('visits', 'visit_id, child_id', `('visit', 'kid-a')`)
  await fill('assessment_factors', 'assessment_id, factor_code', `('at', '3B')`)
  await shortenIds(database, ['select child_id, referral_id, assessment_id from anything'])
})
afterAll(() => database.close())

test('ids keep their order and their links, those that lead nowhere too', async () => {
  const rows = await database.rows(`
    select referrals.referral_id, referrals.child_id, assessment_id from referrals
    left join assessments on assessments.referral_id = referrals.referral_id order by all`)
  // In order of the ids: gone, ref-0, ref-1, ref-2; fam, kid-a, kid-b, kid-z.
  expect(rows.map((row) => Object.values(row).join(' '))).toEqual(['6 4 ', '7 3 9', '8 2 '])
  const [lost] = await database.rows('select referral_id from assessments where assessment_id = 10')
  expect(lost).toEqual({ referral_id: 5 })
  const [factor] = await database.rows('select * from assessment_factors')
  expect(factor).toEqual({ assessment_id: 10, factor_code: '3B' })
})

test('a family is no child, and every child can be told by its pseudonym', async () => {
  const children = await database.rows('select child_id, family_id from children order by all')
  expect(children).toEqual([
    { child_id: 2, family_id: null },
    { child_id: 3, family_id: 1 },
  ])
  const [known] = await database.rows('select pseudonym from child_pseudonyms where child_id = 3')
  expect(known).toEqual({ pseudonym: 'kid-b' })
})

test('an id that nothing reads is left out', async () => {
  const [visit] = await database.rows('select visit_id, child_id from visits')
  expect(visit).toEqual({ visit_id: null, child_id: 2 })
})
