import {
  description,
  kept,
  needed,
  outcomeJson,
  unused,
  workerId,
  type SsdTable,
} from './columns.ts'

/** Tables from the first contact to the end of the assessment. */
export const frontDoorTables = {
  ssd_contacts: {
    columns: {
      cont_contact_id: needed,
      cont_person_id: needed,
      cont_contact_date: needed,
      cont_contact_source_code: kept,
      cont_contact_source_desc: description,
      cont_contact_outcome_json: outcomeJson,
    },
    gives: 'contacts',
    says: {
      contact_id: 'cont_contact_id',
      child_id: 'cont_person_id',
      contact_date: 'cont_contact_date',
      source_code: 'cont_contact_source_desc',
      outcome: 'cont_contact_outcome_json',
    },
  },
  ssd_cin_episodes: {
    columns: {
      cine_referral_id: needed,
      cine_person_id: needed,
      cine_referral_date: needed,
      cine_cin_primary_need_code: kept,
      cine_referral_source_code: kept,
      cine_referral_source_desc: description,
      cine_referral_outcome_json: outcomeJson,
      cine_referral_nfa: needed,
      cine_close_reason: { ...description, required: true },
      cine_close_date: needed,
      cine_referral_team: kept,
      cine_referral_worker_id: workerId,
    },
    gives: 'referrals',
    says: {
      referral_id: 'cine_referral_id',
      child_id: 'cine_person_id',
      referral_date: 'cine_referral_date',
      source_code: 'cine_referral_source_desc',
      primary_need_code: 'cine_cin_primary_need_code',
      is_nfa: 'cine_referral_nfa',
      closure_date: 'cine_close_date',
      closure_reason_code: 'cine_close_reason',
      outcome_code: 'cine_referral_outcome_json',
      team: 'cine_referral_team',
    },
  },
  ssd_department: {
    columns: {
      dept_team_id: needed,
      dept_team_name: needed,
      dept_team_parent_id: unused,
      dept_team_parent_name: unused,
    },
  },
  ssd_cin_assessments: {
    columns: {
      cina_assessment_id: needed,
      cina_person_id: needed,
      cina_referral_id: kept,
      cina_assessment_start_date: needed,
      cina_assessment_child_seen: kept,
      cina_assessment_auth_date: needed,
      cina_assessment_outcome_json: outcomeJson,
      cina_assessment_outcome_nfa: kept,
      cina_assessment_team: unused,
      cina_assessment_worker_id: workerId,
    },
    gives: 'assessments',
    says: {
      assessment_id: 'cina_assessment_id',
      referral_id: 'cina_referral_id',
      child_id: 'cina_person_id',
      start_date: 'cina_assessment_start_date',
      authorised_date: 'cina_assessment_auth_date',
      is_child_seen: 'cina_assessment_child_seen',
      is_support_needed: 'cina_assessment_outcome_nfa',
    },
  },
  ssd_assessment_factors: {
    columns: {
      cinf_table_id: unused,
      cinf_assessment_id: needed,
      cinf_assessment_factors_json: {
        required: true,
        onlyFor: 'only the codes in it are read',
      },
    },
    gives: 'assessment_factors',
    says: {
      assessment_id: 'cinf_assessment_id',
      factor_code: 'cinf_assessment_factors_json',
    },
  },
} as const satisfies Record<string, SsdTable>
