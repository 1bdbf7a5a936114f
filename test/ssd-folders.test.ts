import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../pipeline/database.ts'
import { prepareJudgement } from '../pipeline/gate/judge.ts'
import { pseudonymOf } from '../pipeline/readers/pseudonyms.ts'
import { readFolder } from '../pipeline/readers/read-folder.ts'
import { description, folderOf, taken, takenFrom, testKey } from './intake-folder.ts'
import { csv, episode, person, ssd } from './ssd-folder.ts'

const childId = pseudonymOf(testKey, '999')

test('tables may be Parquet, with moments and whole numbers of their own type', async () => {
  const folder = folderOf({ 'extract.json': description() })
  const database = await openDatabase()
  const write = (table: string, select: string): Promise<void> =>
    database.run(`copy (${select}) to '${path.join(folder, table)}.parquet' (format parquet)`)
  await write(
    'DBO.ssd_person',
    `select 1001::bigint as PERS_PERSON_ID, 'Forename' as pers_forename, timestamp '2012-05-17' as pers_dob`,
  )
  await write(
    'ssd_cin_episodes',
    `select 7001::bigint as cine_referral_id, 1001::bigint as cine_person_id,
       timestamp '2022-05-04 10:12:00' as cine_referral_date, 'Y' as cine_referral_nfa,
       'RC7' as cine_close_reason, null::timestamp as cine_close_date`,
  )
  database.close()
  const intake = await takenFrom(folder)
  expect(await intake.rows('children')).toMatchObject([
    { child_id: childId('1001'), birth_date: '2012-05-15' },
  ])
  expect(await intake.rows('referrals')).toMatchObject([
    { referral_id: '7001', referral_date: '2022-05-04', is_nfa: true, closure_date: null },
  ])
  expect(intake.dropped.map(({ column, rows }) => [column, rows])).toContainEqual([
    'pers_forename',
    1,
  ])
})

test('two authorities keep their children, families and dates apart', async () => {
  const family = (id: string) => csv({ fami_family_id: id, fami_person_id: '1001' })
  const folder = folderOf({ 'extract.json': JSON.stringify({ parts: ['north', 'south'] }) })
  const north = ssd({ 'ssd_family.csv': family('f1') })
  const south = ssd({
    'ssd_family.csv': family('f2'),
    'ssd_cin_episodes.csv': csv(episode('7001', '1001', { cine_referral_date: '04/05/2021' })),
  })
  south['extract.json'] = description({
    authority: { code: '998', name: 'Southbeck' },
    dates: 'DD/MM/YYYY',
  })
  for (const [name, files] of Object.entries({ north, south })) {
    mkdirSync(path.join(folder, name))
    for (const [file, content] of Object.entries(files))
      writeFileSync(path.join(folder, name, file), content)
  }
  const intake = await takenFrom(folder)
  const children = await intake.rows('children')
  expect(children).toHaveLength(4)
  const families = children.flatMap(({ family_id }) => (family_id === null ? [] : [family_id]))
  expect(new Set(families).size).toBe(2)
  const referrals = await intake.rows('referrals')
  expect(referrals.map((row) => [row.authority_code, row.referral_date])).toEqual([
    ['998', '2021-05-04'],
    ['999', '2022-05-04'],
    ['999', '2022-05-04'],
  ])
})

test('other numbers of a child become pseudonyms, and no other identifier is read out', async () => {
  const linked = (link_identifier_type: string, link_identifier_value: string) => ({
    link_person_id: '1001',
    link_identifier_type,
    link_identifier_value,
  })
  const folder = folderOf(
    ssd({
      'ssd_person.csv': csv(
        person('1001', { pers_legacy_id: '' }),
        person('1002', { pers_legacy_id: 'old2' }),
      ),
      'ssd_linked_identifiers.csv': csv(
        linked('Case Number', 'old1'),
        linked('Unique Pupil Number', 'SSD_PH'),
        linked('NHS Number', 'nhs'),
        linked('Home Office Registration', 'home'),
        linked('Court Case Number', 'court'),
        linked('YOT Number', 'yot'),
      ),
    }),
  )
  const database = await openDatabase()
  onTestFinished(() => database.close())
  await prepareJudgement(database, testKey)
  await readFolder(folder, database, testKey, async () => folder)
  const rows = await database.rows(
    'select child_id, other_child_id from ssd.ssd_linked_identifiers',
  )
  const pairs = rows.map((row) => [row.child_id, row.other_child_id])
  expect(pairs.sort()).toEqual(
    [
      [childId('1001'), childId('old1')],
      [childId('1002'), childId('old2')],
    ].sort(),
  )
})

test('factors that name no assessment of the folder are said, since a script may have mixed up numbers', async () => {
  const intake = await taken(
    ssd({
      'ssd_cin_assessments.csv': csv({
        cina_assessment_id: '1',
        cina_person_id: '1001',
        cina_assessment_start_date: '2022-05-05',
        cina_assessment_auth_date: '2022-06-05',
      }),
      'ssd_assessment_factors.csv': csv({
        cinf_assessment_id: '900',
        cinf_assessment_factors_json: '["1A"]',
      }),
    }),
  )
  expect(intake.remarks.join('\n')).toContain(
    'ssd_assessment_factors.csv: 0 of 1 rows name an assessment that ssd_cin_assessments holds.',
  )
})

test('one table of visits without the other is no complete record of visits', async () => {
  const visit = csv({
    cinv_cin_visit_id: '1',
    cinv_person_id: '1001',
    cinv_cin_visit_date: '2022-06-02',
  })
  const intake = await taken(ssd({ 'ssd_cin_visits.csv': visit }))
  expect(intake.coverage.find(({ table }) => table === 'visits')).toMatchObject({
    is_supplied: false,
  })
  expect(intake.tables.find(({ table }) => table === 'visits')).toMatchObject({ accepted: 1 })
})

test('a table that is cut short is refused, and no cell of it is shown', async () => {
  const whole = csv(person('1001'), person('1002', { pers_surname: 'Surname, "the second"' }))
  const folder = folderOf(ssd({ 'ssd_person.csv': whole.slice(0, -40) }))
  const refused = await takenFrom(folder).catch((error: Error) => error)
  expect(refused).toBeInstanceOf(Error)
  expect(JSON.stringify(refused)).not.toContain('Surname')
  expect(readFileSync(path.join(folder, 'ssd_person.csv'), 'utf8')).toContain('Surname')
})
