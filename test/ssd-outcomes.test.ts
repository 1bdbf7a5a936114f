import { describe, expect, test } from 'vitest'
import { taken } from './intake-folder.ts'
import { csv, episode, ssd } from './ssd-folder.ts'

const contacts = (...outcomes: string[]) =>
  csv(
    ...outcomes.map((outcome, index) => ({
      cont_contact_id: String(index),
      cont_person_id: '1001',
      cont_contact_date: '2022-05-01 00:00:00',
      cont_contact_source_desc: 'Police',
      cont_contact_outcome_json: outcome,
    })),
  )

describe('outcomes', () => {
  test('of contacts: the furthest of the flags, however they are written', async () => {
    const outcomes: [written: string, read: string | null][] = [
      ['{"NEW_REFERRAL_FLAG": "N", "NFA_FLAG": "Y", "COMMENTS": ""}', 'nfa'],
      ['{"EXISTING_REFERRAL_FLAG": "Y", "NFA_FLAG": "N"}', 'open_case'],
      ['{"OUTCOME_NEW_REFERRAL_FLAG":"Y","OUTCOME_NFA_FLAG":"N"}', 'referral'],
      ['{"ADVICE_FLAG": "1", "NFA_FLAG": "1"}', 'advice'],
      ['{"CP_ENQUIRY_FLAG": "Y"}', 'other'],
      ['{"NFA_FLAG": "N", "COMMENTS": "\\"NFA_FLAG\\": \\"Y\\""}', null],
      ['EH Referral', 'early_help'],
      ['', null],
    ]
    const files = ssd({ 'ssd_contacts.csv': contacts(...outcomes.map(([written]) => written)) })
    const read = (await (await taken(files)).rows('contacts')).map((row) => row.outcome)
    expect(read).toEqual(outcomes.map(([, expected]) => expected))
  })

  test('one that is no longer JSON is read all the same, and none of its comment is kept', async () => {
    const broken = '{"NFA_FLAG": "Y", "COMMENTS": "Mother said "no"\nto Sam Example"}'
    const intake = await taken(ssd({ 'ssd_contacts.csv': contacts(broken) }))
    expect((await intake.rows('contacts')).map((row) => row.outcome)).toEqual(['nfa'])
    expect(intake.remarks).toContain(
      'ssd_contacts.csv: 1 cell of JSON is not valid JSON. Flags and codes were read all the same.',
    )
    expect(JSON.stringify(intake)).not.toMatch(/Mother|Sam/)
  })

  test('one in words that the dataset does not have is said, and not passed on', async () => {
    const intake = await taken(ssd({ 'ssd_contacts.csv': contacts('Mother was given advice') }))
    expect((await intake.rows('contacts')).map((row) => row.outcome)).toEqual([null])
    expect(intake.remarks).toContain(
      'ssd_contacts.csv: 1 cell of outcomes or factors holds neither JSON nor words of the dataset, and counts as not known.',
    )
  })

  test('of referrals: the furthest of the flags, or the column for no further action', async () => {
    const json = (id: string, cine_referral_outcome_json: string, cine_referral_nfa = 'N') =>
      episode(id, '1001', { cine_referral_outcome_json, cine_referral_nfa })
    const intake = await taken(
      ssd({
        'ssd_cin_episodes.csv': csv(
          json('1', '{"SINGLE_ASSESSMENT_FLAG": "Y", "STRATEGY_DISCUSSION_FLAG": "N"}'),
          json('2', '{"SINGLE_ASSESSMENT_FLAG": "Y", "STRATEGY_DISCUSSION_FLAG": "Y"}'),
          json('3', '{"SINGLE_ASSESSMENT_FLAG": ""}', 'Y'),
          json('4', 'Step-down to Early Help'),
        ),
      }),
    )
    expect((await intake.rows('referrals')).map((row) => row.outcome_code)).toEqual([
      'assessment',
      'section_47',
      'nfa',
      'early_help',
    ])
  })

  test('of assessments: no further action is the opposite of support needed', async () => {
    const assessment = (cina_assessment_id: string, nfa: string, json = '') => ({
      cina_assessment_id,
      cina_person_id: '1001',
      cina_assessment_start_date: '2022-05-05',
      cina_assessment_auth_date: '2022-06-05',
      cina_assessment_outcome_nfa: nfa,
      cina_assessment_outcome_json: json,
    })
    const intake = await taken(
      ssd({
        'ssd_cin_assessments.csv': csv(
          assessment('1', 'Y'),
          assessment('2', 'N'),
          assessment('3', ''),
          assessment('4', '', '{"NFA_FLAG": "Y"}'),
        ),
      }),
    )
    const needed = (await intake.rows('assessments')).map((row) => row.is_support_needed)
    expect(needed).toEqual([false, true, null, false])
  })
})

test('factors are read in each of the three ways of writing them', async () => {
  const factors = (cinf_assessment_id: string, cinf_assessment_factors_json: string) => ({
    cinf_assessment_id,
    cinf_assessment_factors_json,
  })
  const intake = await taken(
    ssd({
      'ssd_assessment_factors.csv': csv(
        factors('1', '["1A", "20"]'),
        factors('2', '{"factor": "1A", "another": "2B"}'),
        factors('3', '{"1A": "Yes", "2B": "No", "3C": "", "4A": true}'),
        factors('4', '{"1A": "Yes", "2B": "Ye'),
        factors('5', '{}'),
        factors('6', ''),
        factors('7', '["99Z"]'),
      ),
    }),
  )
  const rows = await intake.rows('assessment_factors')
  expect(rows.map((row) => `${row.assessment_id} ${row.factor_code}`)).toEqual([
    '1 1A',
    '1 20',
    '2 1A',
    '2 2B',
    '3 1A',
    '3 4A',
    '4 1A',
    '4 2B',
  ])
  expect(intake.tables.find((each) => each.table === 'assessment_factors')).toMatchObject({
    rows_in: 9,
    accepted: 8,
    rejected: 1,
  })
  expect(intake.remarks[0]).toContain('1 cell of JSON is not valid JSON')
})

test('a section 47 enquiry takes the day of the conference that names it', async () => {
  const enquiry = (id: string, json: string) => ({
    s47e_s47_enquiry_id: id,
    s47e_person_id: '1001',
    s47e_referral_id: '7001',
    s47e_s47_start_date: '2022-05-10',
    s47e_s47_outcome_json: json,
  })
  const conference = (id: string, named: string, more = {}) => ({
    icpc_icpc_id: id,
    icpc_s47_enquiry_id: named,
    icpc_person_id: '1001',
    icpc_referral_id: '7001',
    icpc_icpc_transfer_in: 'N',
    icpc_icpc_date: '2022-05-20 09:00:00',
    icpc_icpc_outcome_cp_flag: 'Y',
    ...more,
  })
  const intake = await taken(
    ssd({
      'ssd_s47_enquiry.csv': csv(
        enquiry('1', '{"CP_CONFERENCE_FLAG": "Y"}'),
        enquiry('2', '{"NFA_CONTINUE_SINGLE_FLAG": "Y", "OUTCOME_COMMENTS": ""}'),
        enquiry('3', ''),
      ),
      'ssd_initial_cp_conference.csv': csv(
        conference('i1', '1'),
        conference('i2', '-1', { icpc_icpc_transfer_in: 'Y', icpc_icpc_outcome_cp_flag: '' }),
      ),
    }),
  )
  const enquiries = await intake.rows('section_47_enquiries')
  expect(
    enquiries.map((row) => [row.conference_date, row.is_conference_not_required, row.outcome_code]),
  ).toEqual([
    ['2022-05-20', false, 'conference'],
    [null, true, 'assessment'],
    [null, null, null],
  ])
  const conferences = await intake.rows('initial_conferences')
  expect(conferences.map((row) => [row.led_to_plan, row.is_transfer_in])).toEqual([
    [true, false],
    [null, true],
  ])
})
