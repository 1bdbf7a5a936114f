import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { payloadFiles } from '../data-samples/dfe-api/write-payloads.ts'
import { source, type Source } from './census-source.ts'
import { description, taken } from './intake-folder.ts'
import { sharedMaterial } from './shared-material.ts'

const details = {
  unique_pupil_number: 'A999000012345',
  first_name: 'Sample',
  surname: 'Child',
  date_of_birth: '2012-05-17',
  sex: 'F',
  ethnicity: 'WBRI',
  disabilities: ['HAND', 'VIS'],
  postcode: 'ZZ99 9ZZ',
}

const episode = {
  social_care_episode_id: 'E1',
  referral_date: '2023-05-02',
  referral_source: '1C',
  referral_no_further_action_flag: false,
  care_worker_details: [
    { worker_id: 'W2', start_date: '2023-09-01' },
    { worker_id: 'W2', start_date: '2023-07-01' },
    { worker_id: 'W1', start_date: '2023-05-02', end_date: '2023-06-30' },
  ],
  child_and_family_assessments: [
    {
      child_and_family_assessment_id: 'A1',
      start_date: '2023-05-03',
      authorisation_date: '2023-06-01',
      factors: ['1C', '4A'],
    },
  ],
  child_in_need_plans: [{ child_in_need_plan_id: 'P1', start_date: '2023-05-10', end_date: null }],
  section_47_assessments: [
    {
      section_47_assessment_id: 'S1',
      start_date: '2023-05-04',
      icpc_required_flag: true,
      icpc_date: '2023-05-19',
      end_date: '2023-05-22',
    },
    { section_47_assessment_id: 'S2', start_date: '2023-06-04', icpc_required_flag: false },
    { section_47_assessment_id: 'S3', start_date: '2023-07-04', icpc_required_flag: null },
    { section_47_assessment_id: 'S4', start_date: '2023-08-04' },
  ],
  child_protection_plans: [{ child_protection_plan_id: 'B1', start_date: '2023-05-19' }],
  child_looked_after_placements: [
    { child_looked_after_placement_id: 'L1', start_date: '2023-10-01', postcode: 'ZZ99 9ZZ' },
  ],
  closure_date: null,
  closure_reason: null,
}

const child = (more: object = {}): object => ({
  la_child_id: 'C1',
  child_details: details,
  social_care_episodes: [episode],
  ...more,
})

const files = (payload: unknown): Record<string, string> => ({
  'extract.json': description(),
  'payload.json': typeof payload === 'string' ? payload : JSON.stringify(payload),
})

const read = (payload: unknown): Promise<Source> => source(files(payload))

test('one child: who, when, and what is in it', async () => {
  const all = await taken(files([child()]))
  expect(all).toMatchObject({
    kinds: [{ kind: 'dfe_api' }],
    authority: { code: '999' },
    extractedOn: '2024-03-31',
    completeFrom: '2018-04-01',
  })
  const [girl] = await all.rows('children')
  expect(girl).toMatchObject({
    birth_date: '2012-05-15',
    is_expected: false,
    sex: 'F',
    ethnicity_code: 'WBRI',
    family_id: null,
  })
  expect(girl!.child_id).toMatch(/^[A-P]{32}$/)
  expect(await all.rows('referrals')).toMatchObject([
    {
      referral_id: 'E1',
      child_id: girl!.child_id,
      referral_date: '2023-05-02',
      source_code: '1C',
      primary_need_code: null,
      is_nfa: false,
      closure_date: null,
      last_recorded_date: null,
      authority_code: '999',
    },
  ])
  expect(await all.rows('section_47_enquiries')).toMatchObject([
    { section_47_id: 'S1', conference_date: '2023-05-19', is_conference_not_required: false },
    { section_47_id: 'S2', is_conference_not_required: true },
    { section_47_id: 'S3', is_conference_not_required: null },
    { section_47_id: 'S4', is_conference_not_required: null },
  ])
  expect(await all.rows('initial_conferences')).toMatchObject([
    { referral_id: 'E1', conference_date: '2023-05-19', led_to_plan: null },
  ])
  expect(await all.rows('cp_plans')).toMatchObject([
    { cp_plan_id: 'B1', initial_category: null, latest_category: null, previous_plans: null },
  ])
  expect(await all.rows('care_episodes')).toMatchObject([{ care_episode_id: 'L1' }])
  const supplied = Object.fromEntries(all.coverage.map((each) => [each.table, each.is_supplied]))
  expect(supplied).toMatchObject({ cp_plans: true, cp_reviews: false, contacts: false })
  for (const { rows_in, accepted, rejected } of all.tables)
    expect(accepted + rejected).toBe(rows_in)
})

test('the first worker and each change, without the workers', async () => {
  expect(await (await read([child()])).said('worker_changes')).toMatchObject([
    { change_date: '2023-05-02', is_first: 'true' },
    { change_date: '2023-07-01', is_first: 'false' },
  ])
  const nameless = { ...episode, care_worker_details: [{ start_date: '2023-05-02' }] }
  const all = await read([child({ social_care_episodes: [nameless] })])
  expect(await all.said('worker_changes')).toEqual([])
  expect(all.remarks).toEqual([
    'payload.json: 1 entry of care_worker_details names no worker, so no change of worker can be seen in it.',
  ])
})

test('what says who somebody is is left, and listed with the objects that carried it', async () => {
  const all = await read([child(), child({ la_child_id: 'C2', child_details: {} })])
  const listed = all.pieces[0]!.dropped.map(({ column, rows }) => [column, rows])
  expect(Object.fromEntries(listed)).toMatchObject({
    'child_details.first_name': 1,
    'child_details.surname': 1,
    'child_details.postcode': 1,
    'child_details.unique_pupil_number': 1,
    'child_details.date_of_birth': 1,
    'social_care_episodes.care_worker_details.worker_id': 6,
    'social_care_episodes.child_looked_after_placements.postcode': 2,
  })
  const [girl, other] = await all.said('children')
  expect([girl, other].map((row) => row!.births_given).sort()).toEqual(['0', '1'])
  expect([girl, other].find((row) => row!.pupil_key)?.pupil_key).toMatch(/^[A-P]{32}$/)
})

test('birth and expected birth together count as two; the birth is used', async () => {
  const born = { ...details, expected_date_of_birth: '2012-06-01' }
  const [row] = await (await read([child({ child_details: born })])).said('children')
  expect(row).toMatchObject({ births_given: '2', birth_month: '2012-05', is_expected: 'false' })
  const { date_of_birth: _, ...unborn } = born
  const [later] = await (await read([child({ child_details: unborn })])).said('children')
  expect(later).toMatchObject({ births_given: '1', birth_month: '2012-06', is_expected: 'true' })
})

test.each([
  ['a list', [child()]],
  ['one child', child()],
  ['one a line', `${JSON.stringify(child())}\n${JSON.stringify(child({ la_child_id: 'C2' }))}\n`],
  ['under children', { la_code: '999', children: [child()] }],
  ['under Children, one', { Children: child() }],
  ['with a mark of its encoding', `\uFEFF${JSON.stringify([child()])}`],
])('laid out as %s', async (_, payload) => {
  expect(await (await read(payload)).said('referrals')).toContainEqual(
    expect.objectContaining({ referral_id: 'E1' }),
  )
})

test.each([
  ['a list', ['1C', '4A']],
  ['codes as keys', { '1C': 'Yes', '4A': true, '5A': 'No' }],
  ['codes as values', { first: '1C', second: '4A' }],
  ['a text', '1C, 4A'],
])('factors as %s', async (_, factors) => {
  const assessment = { ...episode.child_and_family_assessments[0], factors }
  const all = await read([
    child({ social_care_episodes: [{ ...episode, child_and_family_assessments: [assessment] }] }),
  ])
  expect((await all.said('assessment_factors')).map((row) => row.factor_code)).toEqual(['1C', '4A'])
})

describe('marked to be deleted', () => {
  test('left out of the payload and counted', async () => {
    const plan = { child_in_need_plan_id: 'P2', start_date: '2023-06-10', purge: true }
    const all = await read([
      child({ purge: true }),
      child({
        la_child_id: 'C2',
        social_care_episodes: [
          { ...episode, social_care_episode_id: 'E2', purge: true },
          { ...episode, social_care_episode_id: 'E3', child_in_need_plans: [plan] },
        ],
      }),
    ])
    expect((await all.said('referrals')).map((row) => row.referral_id)).toEqual(['E3'])
    expect(await all.said('cin_plans')).toEqual([])
    expect(all.files[0]!.rowsIn).toMatchObject({ children: 1, referrals: 1, cin_plans: 0 })
    expect(all.remarks).toEqual([
      'payload.json: 1 child and 2 other objects are marked "purge" and were left out, with what earlier payloads in the folder hold of them.',
    ])
  })

  test('deleted from the payloads before it, not from those after', async () => {
    const gone = { child_and_family_assessment_id: 'A1', purge: true }
    const all = await source({
      'extract.json': description(),
      '1.json': JSON.stringify([child(), child({ la_child_id: 'C2' })]),
      '2.json': JSON.stringify([
        child({ purge: true }),
        child({
          la_child_id: 'C2',
          social_care_episodes: [
            { social_care_episode_id: 'E1', child_and_family_assessments: [gone] },
          ],
        }),
      ]),
      '3.json': JSON.stringify([child()]),
    })
    const placed = async (table: string): Promise<string[]> =>
      (await all.said(table)).map((row) => `${row.file_number}.${row.record}`).sort()
    expect(await placed('children')).toEqual(['1.2', '2.2', '3.1'])
    expect(await placed('assessments')).toEqual(['3.1'])
    expect(await placed('assessment_factors')).toEqual(['3.1', '3.1'])
    expect(all.files.map((file) => file.rowsIn.children)).toEqual([1, 1, 1])
    expect(all.files.map((file) => file.rowsIn.assessment_factors)).toEqual([0, 0, 2])
  })
})

test('a feed without a list says nothing of it', async () => {
  const { child_in_need_plans: _, child_protection_plans: __, ...less } = episode
  const all = await read([
    child({ social_care_episodes: [{ ...less, section_47_assessments: [] }] }),
  ])
  expect(all.coverage).toMatchObject({
    cin_plans: { isSupplied: false },
    cp_plans: { isSupplied: false },
    section_47_enquiries: { isSupplied: true },
  })
})

test('the made-up authority is read whole', async () => {
  const made = payloadFiles({ children: 130, years: 3, seed: 5 })
  expect(Object.keys(made)).toEqual(['extract.json', 'payload_00001.json', 'payload_00002.json'])
  const all = await taken(made)
  expect(await all.rows('children')).toHaveLength(130)
  expect(all.tables.reduce((sum, each) => sum + each.rejected, 0)).toBe(0)
  expect(payloadFiles({ children: 130, years: 3, seed: 5 })).toEqual(made)
})

const example = sharedMaterial('samples', 'dfe_api', 'example_payload.json')

describe.runIf(existsSync(example))("DfE's own example, where it is at hand", () => {
  test('loads whole, with both births', async () => {
    const all = await read(readFileSync(example, 'utf8'))
    expect(await all.said('children')).toMatchObject([
      { births_given: '2', birth_month: '2022-06' },
    ])
    expect(all.files[0]!.rowsIn).toMatchObject({
      children: 1,
      child_disabilities: 2,
      referrals: 1,
      worker_changes: 1,
      assessments: 1,
      assessment_factors: 2,
      cin_plans: 1,
      section_47_enquiries: 1,
      initial_conferences: 1,
      cp_plans: 1,
      care_episodes: 1,
    })
    expect(all.pieces[0]!.dropped.map(({ column }) => column)).toContain('child_details.surname')
  })
})
