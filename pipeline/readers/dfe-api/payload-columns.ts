import type { RecordTable } from '../../records/tables.ts'

/** What the payload calls our columns: the key, below the object that the table's rows come from. */
const keys: Partial<Record<RecordTable, Record<string, string>>> = {
  children: {
    birth_month: 'date_of_birth',
    birth_date: 'date_of_birth',
    is_expected: 'expected_date_of_birth',
    ethnicity_code: 'ethnicity',
    pupil_key: 'unique_pupil_number',
  },
  child_disabilities: { disability_code: 'disabilities' },
  referrals: {
    source_code: 'referral_source',
    is_nfa: 'referral_no_further_action_flag',
    closure_reason_code: 'closure_reason',
  },
  assessments: {
    assessment_id: 'child_and_family_assessment_id',
    authorised_date: 'authorisation_date',
  },
  assessment_factors: { assessment_id: 'child_and_family_assessment_id', factor_code: 'factors' },
  section_47_enquiries: {
    section_47_id: 'section_47_assessment_id',
    conference_date: 'icpc_date',
    is_conference_not_required: 'icpc_required_flag',
  },
  initial_conferences: { conference_id: 'icpc_date', conference_date: 'icpc_date' },
  cin_plans: { cin_plan_id: 'child_in_need_plan_id' },
  cp_plans: { cp_plan_id: 'child_protection_plan_id' },
  care_episodes: { care_episode_id: 'child_looked_after_placement_id' },
  worker_changes: { worker_change_id: 'care_worker_details', change_date: 'start_date' },
}

/** The payload's word for one of our columns. */
export function payloadColumn(table: RecordTable, column: string): string {
  if (column === 'child_id') return 'la_child_id'
  if (column === 'referral_id') return 'social_care_episode_id'
  return keys[table]?.[column] ?? column
}
