import type { MeasureSpec } from './dfe-table.ts'

const historyHeld =
  'Referrals whose history is not held for twelve months are left out here; the Department counts every referral. It does not say whether the anniversary itself counts; here it does.'

/** What the Department counts, table by table, and how far an indicator counts the same. */
const measures: Record<string, readonly MeasureSpec[]> = {
  C1: [
    {
      key: 're_referrals',
      indicator: 'CH-01',
      title: 'Re-referrals within 12 months',
      definition:
        'Of the referrals in the year, those within 12 months of a previous referral about the same child to the same authority.',
      is_same: true,
      difference: historyHeld,
      met: ['re_referrals'],
      of: 'referrals',
      percent: 're_referrals_percent',
    },
    {
      key: 'children_re_referred',
      indicator: 'CH-02',
      title: 'Children re-referred',
      definition:
        'Of the children referred in the year, those with at least one referral within 12 months of a previous one.',
      is_same: true,
      difference: historyHeld,
      met: ['children_again'],
      of: 'children',
      percent: 'children_again_percent',
    },
    {
      key: 'no_further_action',
      indicator: 'CH-10',
      title: 'Referrals with no further action',
      definition: 'Of the referrals in the year, those recorded as no further action.',
      is_same: true,
      difference: 'Referrals for which it is not recorded are left out here.',
      met: ['nfa'],
      of: 'referrals',
      percent: 'nfa_percent',
    },
    {
      key: 'not_in_need',
      indicator: 'CH-11',
      title: 'Assessed as not in need',
      definition:
        'Of the referrals in the year, those assessed with no further activity and closed after assessment (RC8, and RC9 since 2022-23).',
      is_same: true,
      difference:
        'Referrals of the last 45 working days of the records, and those for which it cannot be told, are left out here.',
      met: ['not_in_need'],
      of: 'referrals',
      percent: 'not_in_need_percent',
    },
  ],
  C2: [
    {
      key: 'assessment_days',
      indicator: 'CH-20',
      title: 'Working days that assessments took',
      definition: 'Of the assessments completed in the year, those that took so many working days.',
      is_same: null,
      difference:
        'Here the days run from the start of the assessment; the published table does not say whether its own do, or from the referral.',
      met: [],
      of: 'assessments',
      parts: [
        { value: '0', label: 'same day', column: 'same_day' },
        { value: '1-10', label: '1 to 10', column: 'days_1_10' },
        { value: '11-20', label: '11 to 20', column: 'days_11_20' },
        { value: '21-30', label: '21 to 30', column: 'days_21_30' },
        { value: '31-40', label: '31 to 40', column: 'days_31_40' },
        { value: '41-45', label: '41 to 45', column: 'days_41_45' },
        { value: '46-50', label: '46 to 50', column: 'days_46_50' },
        { value: '51-60', label: '51 to 60', column: 'days_51_60' },
        { value: '61+', label: '61 or more', column: 'days_61' },
      ],
    },
  ],
  C4: [
    {
      key: 'conferences_per_enquiry',
      indicator: 'CX-04',
      title: 'Initial conferences for every 100 section 47 enquiries',
      definition:
        'Initial child protection conferences in the year, for every 100 section 47 enquiries started in it. The two need not be about the same children.',
      is_same: false,
      difference:
        'The Department publishes the two numbers apart: this is one over the other, and follows no enquiry to its conference.',
      met: ['conferences'],
      of: 'enquiries',
    },
    {
      key: 'conference_days',
      indicator: 'CX-04b',
      title: 'Working days from section 47 enquiry to conference',
      definition:
        'Of the initial child protection conferences in the year, those held so many working days after the section 47 enquiry began.',
      is_same: false,
      difference:
        'The Department includes conferences for children who moved in; here they are left out.',
      met: [],
      of: 'conferences',
      parts: [
        { value: '0-10', label: '10 days or fewer', column: 'days_0_10' },
        { value: '11-15', label: '11 to 15', column: 'days_11_15' },
        { value: '16-20', label: '16 to 20', column: 'days_16_20' },
        { value: '21+', label: '21 or more', column: 'days_21' },
      ],
    },
  ],
  C5: [
    {
      key: 'referral_sources',
      indicator: null,
      breakdown: 'source_group',
      title: 'Where referrals came from',
      definition: 'Of the referrals in the year, those from each source.',
      is_same: null,
      difference: null,
      met: [],
      of: 'referrals',
      parts: [
        { value: 'individual', label: 'Individual', column: 'individual' },
        { value: 'schools', label: 'Schools', column: 'schools' },
        { value: 'education_services', label: 'Education services', column: 'education_services' },
        { value: 'health', label: 'Health services', column: 'health' },
        { value: 'housing', label: 'Housing', column: 'housing' },
        { value: 'la_services', label: 'Local authority services', column: 'la_services' },
        { value: 'police', label: 'Police', column: 'police' },
        { value: 'other_legal', label: 'Other legal agency', column: 'other_legal' },
        { value: 'other', label: 'Other', column: 'other' },
        { value: 'anonymous', label: 'Anonymous', column: 'anonymous' },
        { value: 'unknown', label: 'Not known', column: 'unknown' },
      ],
    },
  ],
  D3: [
    {
      key: 'subsequent_plans',
      indicator: 'CX-01',
      title: 'Second or subsequent child protection plans',
      definition:
        'Of the child protection plans that started in the year, those of a child who had a plan with the same authority before, however long ago.',
      is_same: true,
      difference: null,
      met: ['subsequent'],
      of: 'started',
      percent: 'subsequent_percent',
    },
  ],
  D5: [
    {
      key: 'open_two_years',
      indicator: 'CX-03b',
      title: 'Plans open for two years or more at 31 March',
      definition:
        'Of the child protection plans open on 31 March, those that had been open for two years or more.',
      is_same: true,
      difference: null,
      met: ['two_years'],
      of: 'open',
      percent: 'two_years_percent',
    },
  ],
  D7: [
    {
      key: 'ended_in_three_months',
      indicator: 'CH-22',
      title: 'Plans that ended within three months',
      definition:
        'Of the child protection plans that ended in the year, those that had lasted three months or less.',
      is_same: false,
      difference:
        'The Department includes plans that ended because the child moved to another authority; here they are left out.',
      met: ['three_months'],
      of: 'ended',
      percent: 'three_months_percent',
    },
    {
      key: 'ended_after_two_years',
      indicator: 'CX-03',
      title: 'Plans that ended after two years or more',
      definition:
        'Of the child protection plans that ended in the year, those that had lasted two years or more.',
      is_same: true,
      difference: null,
      met: ['two_years'],
      of: 'ended',
      percent: 'two_years_percent',
    },
  ],
}

/** The measures that are kept of a table. */
export function measuresOf(table: string): readonly MeasureSpec[] {
  return measures[table] ?? []
}
