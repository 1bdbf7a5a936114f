/** What is taken from a census return, all text, after the columns `file_number` and `record`. */
export const censusTables = {
  children: [
    'child_id',
    'birth_month',
    'is_expected',
    'sex',
    'ethnicity',
    'death_date',
    'pupil_key',
    'births_given',
    'id_fault',
  ],
  disabilities: ['child_id', 'disability'],
  episodes: [
    'episode_key',
    'child_id',
    'referral_date',
    'referral_source',
    'primary_need',
    'closure_date',
    'reason_for_closure',
    'referral_nfa',
  ],
  assessments: ['assessment_key', 'episode_key', 'child_id', 'start_date', 'authorisation_date'],
  factors: ['assessment_key', 'factor'],
  section_47: [
    'enquiry_key',
    'episode_key',
    'child_id',
    'start_date',
    'conference_date',
    'not_required',
  ],
  conferences: ['conference_key', 'episode_key', 'child_id', 'conference_date'],
  cin_plans: ['plan_key', 'episode_key', 'child_id', 'start_date', 'end_date'],
  cp_plans: [
    'plan_key',
    'episode_key',
    'child_id',
    'start_date',
    'end_date',
    'initial_category',
    'latest_category',
    'previous_plans',
  ],
  reviews: ['review_key', 'plan_key', 'child_id', 'review_date'],
  pre_proceedings: ['case_key', 'episode_key', 'child_id', 'start_date', 'end_date'],
} as const

export type CensusTable = keyof typeof censusTables

export const censusTableNames = Object.keys(censusTables) as CensusTable[]

/** The record table that each becomes. */
export const recordTableOf = {
  children: 'children',
  disabilities: 'child_disabilities',
  episodes: 'referrals',
  assessments: 'assessments',
  factors: 'assessment_factors',
  section_47: 'section_47_enquiries',
  conferences: 'initial_conferences',
  cin_plans: 'cin_plans',
  cp_plans: 'cp_plans',
  reviews: 'cp_reviews',
  pre_proceedings: 'pre_proceedings',
} as const satisfies Record<CensusTable, string>
