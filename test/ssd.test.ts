import { describe, expect, test } from 'vitest'
import { pseudonymOf } from '../pipeline/readers/pseudonyms.ts'
import { ssdTableOf } from '../pipeline/readers/ssd/tables.ts'
import { codes, description, refusal, taken, testKey } from './intake-folder.ts'
import { csv, episode, person, ssd } from './ssd-folder.ts'

const childId = pseudonymOf(testKey, '999')

/** The one row of a table. */
async function onlyRow(files: Record<string, string | Buffer>, table: string) {
  const rows = await (await taken(files)).rows(table)
  expect(rows).toHaveLength(1)
  return rows[0]!
}

describe('tables are known by their names', () => {
  // The 49 tables of SystemC's DDL of v1.4.0.
  const standard =
    'address assessment_factors care_leavers cin_assessments cin_episodes cin_plans cin_visits cla_care_plan cla_convictions cla_episodes cla_health cla_immunisations cla_placement cla_previous_permanence cla_reviews cla_substance_misuse cla_visits cohort contacts cp_plans cp_reviews cp_visits department dim_date disability early_help_episodes ehcp_active_plans ehcp_assessment ehcp_named_plan ehcp_requests family immigration_status initial_cp_conference involvements legal_status linked_identifiers missing mother permanence person pre_cla_care_plan pre_proceedings professionals s251_finance s47_enquiry sdq_scores sen_need send voice_of_child'.split(
      ' ',
    )

  test('all 49 of the dataset', () => {
    expect(standard).toHaveLength(49)
    expect(standard.filter((name) => ssdTableOf(`ssd_${name}`) !== `ssd_${name}`)).toEqual([])
  })

  test.each([
    ['dbo.ssd_person', 'ssd_person'],
    ['ssd_development.SSD_Person', 'ssd_person'],
    ['[ssd_development].[ssd_person]', 'ssd_person'],
    ['ssd_persons', undefined],
    ['person', undefined],
  ])('%s', (base, table) => expect(ssdTableOf(base)).toBe(table))

  test('one that is not used is left alone and said, whatever it holds', async () => {
    const intake = await taken(
      ssd({ 'dbo.ssd_cla_health.csv': 'anything,at_all\n"not closed\n', 'SSD_SEND.csv': 'x\n1\n' }),
    )
    expect(intake.remarks).toContain(
      'Tables of the Standard Safeguarding Dataset that are not used here were left alone: SSD_SEND.csv, dbo.ssd_cla_health.csv.',
    )
    expect(intake.kindTitle).toBe('Standard Safeguarding Dataset')
  })
})

describe('what says who a child is', () => {
  test('is dropped by name and counted, and never stored', async () => {
    const intake = await taken(ssd())
    const dropped = intake.dropped.filter((each) => /forename|upn|dob$/.test(each.column))
    expect(dropped.map(({ column, why, rows }) => [column, why, rows])).toEqual([
      ['pers_forename', 'says who the child is', 2],
      ['pers_upn', 'only a keyed hash is made of it', 2],
      ['pers_dob', 'only the month of birth is kept', 2],
      ['pers_expected_dob', 'only the month of birth is kept', 2],
    ])
    const [first] = await intake.rows('children')
    expect(first).toMatchObject({ birth_date: '2012-05-15', sex: 'F', is_expected: false })
    expect((await intake.rows('children')).map((row) => row.child_id).sort()).toEqual(
      ['1001', '1002'].map(childId).sort(),
    )
  })

  test('a column that the dataset does not have makes the file unusable', async () => {
    const lines = await refusal(
      ssd({ 'ssd_person.csv': csv({ ...person('1001'), pers_middle_name: 'x' }) }),
    )
    expect(lines).toEqual([
      'ssd_person.csv, column pers_middle_name: may say who a child is, so nothing was read. Take the column out of the file.',
    ])
  })

  test('a date of birth that cannot be read leaves nothing of itself', async () => {
    const intake = await taken(
      ssd({ 'ssd_person.csv': csv(person('1001', { pers_dob: '17/05/2012' }), person('1002')) }),
    )
    expect(JSON.stringify([intake.messages, intake.findings])).not.toContain('17/05')
    expect(intake.messages.join()).toContain('ssd_person.csv, row 1, column pers_dob')
  })
})

describe('cells that stand for nothing', () => {
  test('-1, 1900-01-01, NULL and the placeholder are blanks; 1234.0 is the id 1234', async () => {
    const row = await onlyRow(
      ssd({
        'ssd_cin_assessments.csv': csv({
          cina_assessment_id: '55.0',
          cina_person_id: '1001.0',
          cina_referral_id: '-1',
          cina_assessment_start_date: '2022-05-05 00:00:00',
          cina_assessment_auth_date: '1900-01-01 00:00:00.000',
          cina_assessment_child_seen: 'NULL',
          cina_assessment_outcome_nfa: 'SSD_PH',
        }),
      }),
      'assessments',
    )
    expect(row).toMatchObject({
      assessment_id: '55',
      child_id: childId('1001'),
      referral_id: null,
      start_date: '2022-05-05',
      authorised_date: null,
      is_child_seen: null,
      is_support_needed: null,
    })
  })

  test('days before months are read only where extract.json says so', async () => {
    const british = csv(episode('7001', '1001', { cine_referral_date: '04/05/2022 09:30' }))
    const said = ssd({ 'ssd_cin_episodes.csv': british })
    said['extract.json'] = description({ dates: 'DD/MM/YYYY' })
    const row = await onlyRow(said, 'referrals')
    expect([row.referral_date, row.closure_date]).toEqual(['2022-05-04', '2022-07-01'])
    expect((await refusal(ssd({ 'ssd_cin_episodes.csv': british })))[0]).toContain(
      'ssd_cin_episodes.csv, row 1, column cine_referral_date: cannot be read as a date',
    )
  })
})

describe('the window', () => {
  test('must be said, since every authority sets its own', async () => {
    const silent = ssd()
    silent['extract.json'] = JSON.stringify({
      authority: { code: '999', name: 'Thornbeck' },
      extracted_on: '2024-03-31',
    })
    expect((await refusal(silent))[0]).toMatch(/complete_from is missing.*window.*"tables"/)
  })

  test('leaves records without their child or referral, which are kept', async () => {
    const intake = await taken(
      ssd({
        'ssd_cin_plans.csv': csv({
          cinp_cin_plan_id: '9',
          cinp_referral_id: '6999',
          cinp_person_id: '1999',
          cinp_cin_plan_start_date: '2019-05-04',
        }),
      }),
    )
    expect(intake.tables.find((each) => each.table === 'cin_plans')).toMatchObject({
      rows_in: 1,
      accepted: 1,
    })
    expect(Object.keys(codes(intake)).length).toBeGreaterThan(0)
  })
})

describe('referrals', () => {
  test('no further action in every spelling, and unknown', async () => {
    const written = ['Y', '0', 'T', 'F', '']
    const episodes = written.map((nfa, index) =>
      episode(String(index), '1001', { cine_referral_nfa: nfa }),
    )
    const intake = await taken(ssd({ 'ssd_cin_episodes.csv': csv(...episodes) }))
    const read = (await intake.rows('referrals')).map((row) => row.is_nfa)
    expect(read).toEqual([true, false, true, false, null])
  })

  test('a source is what its description says, unless the code has a letter of DfE’s', async () => {
    const sources: [code: string, words: string, read: string | null][] = [
      ['18', 'Police', '6'],
      ['6', 'School nurse', '3C'],
      ['3E', '', '3E'],
      ['6', '', '6'],
      ['17', 'LA SERVICES - early help.', '5D'],
      ['15', 'LA SERVICES - other internal services, not including early help', '5B'],
      ['16', 'LA SERVICES - external, another local authority’s early help', '5C'],
      ['4', 'INDIVIDUAL - family member, relative or carer', '1A'],
      ['9', 'Nursery', null],
    ]
    const episodes = sources.map(([code, words], index) =>
      episode(String(index), '1001', {
        cine_referral_source_code: code,
        cine_referral_source_desc: words,
      }),
    )
    const intake = await taken(ssd({ 'ssd_cin_episodes.csv': csv(...episodes) }))
    const read = (await intake.rows('referrals')).map((row) => row.source_code)
    expect(read).toEqual(sources.map(([, , expected]) => expected))
  })

  test('a team is called by its name in the department table', async () => {
    const intake = await taken(
      ssd({
        'ssd_cin_episodes.csv': csv(
          episode('7001', '1001', { cine_referral_team: '512' }),
          episode('7002', '1002', { cine_referral_team: '513' }),
        ),
        'ssd_department.csv': csv({ dept_team_id: '512', dept_team_name: 'Alder team' }),
      }),
    )
    expect((await intake.rows('referrals')).map((row) => row.team)).toEqual(['Alder team', '513'])
  })
})
