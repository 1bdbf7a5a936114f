/** What is taken from a payload, all text, after the columns `file_number` and `record` (the child's place). */
export const payloadTables = {
  children: [
    'child_id',
    'birth_month',
    'is_expected',
    'sex',
    'ethnicity',
    'pupil_key',
    'births_given',
    'id_fault',
  ],
  disabilities: ['child_id', 'disability'],
  episodes: [
    'child_id',
    'episode_id',
    'authority_code',
    'referral_date',
    'referral_source',
    'nfa_flag',
    'closure_date',
    'closure_reason',
  ],
  workers: ['child_id', 'episode_id', 'change_id', 'change_date', 'is_first'],
  assessments: ['child_id', 'episode_id', 'assessment_id', 'start_date', 'authorisation_date'],
  factors: ['child_id', 'episode_id', 'assessment_id', 'factor'],
  cin_plans: ['child_id', 'episode_id', 'plan_id', 'start_date', 'end_date'],
  enquiries: [
    'child_id',
    'episode_id',
    'enquiry_id',
    'start_date',
    'end_date',
    'icpc_date',
    'icpc_required',
  ],
  conferences: ['child_id', 'episode_id', 'enquiry_id', 'conference_id', 'conference_date'],
  cp_plans: ['child_id', 'episode_id', 'plan_id', 'start_date', 'end_date'],
  placements: ['child_id', 'episode_id', 'placement_id', 'start_date', 'end_date'],
} as const

export type PayloadTable = keyof typeof payloadTables

export const payloadTableNames = Object.keys(payloadTables) as PayloadTable[]

/** The record table that each becomes. */
export const recordTableOf = {
  children: 'children',
  disabilities: 'child_disabilities',
  episodes: 'referrals',
  workers: 'worker_changes',
  assessments: 'assessments',
  factors: 'assessment_factors',
  cin_plans: 'cin_plans',
  enquiries: 'section_47_enquiries',
  conferences: 'initial_conferences',
  cp_plans: 'cp_plans',
  placements: 'care_episodes',
} as const satisfies Record<PayloadTable, string>
