/**
 * How the text of one column is read. `month` is 'YYYY-MM' and becomes the 15th of that month; a `count` is
 * small, a `quantity` may be large.
 */
export type ColumnKind =
  'id' | 'date' | 'month' | 'code' | 'label' | 'yes_no' | 'count' | 'quantity'

export interface Column {
  kind: ColumnKind
  /** The column must be in the header row. */
  required?: true
  /** A row whose value is blank cannot be placed in time, or belongs to no child: it is rejected. */
  filled?: true
}

const id: Column = { kind: 'id', required: true, filled: true }
const link: Column = { kind: 'id' }
const dated: Column = { kind: 'date', required: true, filled: true }
const date: Column = { kind: 'date' }
const code: Column = { kind: 'code' }
const label: Column = { kind: 'label' }
const yesNo: Column = { kind: 'yes_no' }

/**
 * Every record table, with the columns of our own extract. The same names hold in `extract.json`,
 * in the CSV or Parquet headers and in `sql/2_records`. A blank `yes_no` is "not known", never "no".
 */
export const recordTables = {
  children: {
    child_id: id,
    family_id: link,
    birth_month: { kind: 'month', required: true },
    is_expected: yesNo,
    sex: code,
    ethnicity_code: code,
    arrived_date: date,
    death_date: date,
  },
  contacts: { contact_id: id, child_id: id, contact_date: dated, source_code: code, outcome: code },
  early_help_episodes: {
    early_help_id: id,
    child_id: id,
    start_date: dated,
    end_date: date,
    end_reason: code,
  },
  referrals: {
    referral_id: id,
    child_id: id,
    referral_date: dated,
    source_code: { kind: 'code', required: true },
    primary_need_code: code,
    is_nfa: { kind: 'yes_no', required: true },
    closure_date: { kind: 'date', required: true },
    closure_reason_code: { kind: 'code', required: true },
    outcome_code: code,
    area: label,
    team: label,
  },
  assessments: {
    assessment_id: id,
    referral_id: link,
    child_id: id,
    start_date: dated,
    authorised_date: { kind: 'date', required: true },
    is_child_seen: yesNo,
    is_support_needed: yesNo,
  },
  assessment_factors: {
    assessment_id: id,
    factor_code: { kind: 'code', required: true, filled: true },
  },
  section_47_enquiries: {
    section_47_id: id,
    referral_id: link,
    child_id: id,
    start_date: dated,
    end_date: date,
    conference_date: date,
    is_conference_not_required: yesNo,
    outcome_code: code,
  },
  initial_conferences: {
    conference_id: id,
    referral_id: link,
    child_id: id,
    conference_date: dated,
    led_to_plan: yesNo,
    is_transfer_in: yesNo,
  },
  cin_plans: {
    cin_plan_id: id,
    referral_id: link,
    child_id: id,
    start_date: dated,
    end_date: date,
  },
  cp_plans: {
    cp_plan_id: id,
    referral_id: link,
    child_id: id,
    start_date: dated,
    end_date: date,
    initial_category: code,
    latest_category: code,
    previous_plans: { kind: 'count' },
    is_other_authority: yesNo,
  },
  cp_reviews: {
    cp_review_id: id,
    cp_plan_id: link,
    child_id: id,
    review_date: dated,
    is_quorate: yesNo,
    is_plan_continued: yesNo,
  },
  visits: {
    visit_id: id,
    referral_id: link,
    child_id: id,
    visit_date: dated,
    is_seen: yesNo,
    is_seen_alone: yesNo,
  },
  care_episodes: {
    care_episode_id: id,
    referral_id: link,
    child_id: id,
    start_date: dated,
    end_date: date,
  },
  pre_proceedings: {
    pre_proceedings_id: id,
    referral_id: link,
    child_id: id,
    start_date: dated,
    end_date: date,
  },
  missing_episodes: { missing_id: id, child_id: id, start_date: dated, end_date: date },
  addresses: {
    address_id: id,
    child_id: id,
    start_date: dated,
    end_date: date,
    address_type: code,
    imd_decile: { kind: 'count' },
  },
  child_disabilities: {
    child_id: id,
    disability_code: { kind: 'code', required: true, filled: true },
  },
  worker_changes: {
    worker_change_id: id,
    referral_id: link,
    child_id: id,
    change_date: dated,
    is_first: yesNo,
  },
  child_voices: {
    voice_id: id,
    child_id: id,
    recorded_date: date,
    has_worries_explained: yesNo,
    has_story_understood: yesNo,
    agrees_with_worker: yesNo,
    has_safe_plan: yesNo,
    has_tablet_help: yesNo,
  },
  escalations: {
    escalation_id: id,
    referral_id: link,
    child_id: id,
    raised_date: dated,
    agency_code: code,
    resolved_date: date,
  },
  agency_views: {
    agency_view_id: id,
    referral_id: link,
    child_id: id,
    view_date: dated,
    decision_code: code,
    agency_code: code,
    view_code: code,
  },
  strengths: {
    strength_id: id,
    referral_id: link,
    child_id: id,
    recorded_date: dated,
    strength_code: code,
  },
  consent_declined: {
    declined_id: id,
    referral_id: link,
    child_id: id,
    declined_date: dated,
    offer_code: code,
  },
  service_events: { service_event_id: id, event_date: dated, event_code: code, title: label },
  populations: {
    population_date: dated,
    age: { kind: 'count', required: true, filled: true },
    children: { kind: 'quantity', required: true, filled: true },
  },
} as const satisfies Record<string, Record<string, Column>>

export type RecordTable = keyof typeof recordTables

export const recordTableNames = Object.keys(recordTables) as RecordTable[]

/** The type a column has once `sql/2_records` has judged it. */
export const typeOfKind: Record<ColumnKind, string> = {
  id: 'varchar',
  date: 'date',
  month: 'date',
  code: 'varchar',
  label: 'varchar',
  yes_no: 'boolean',
  count: 'integer',
  quantity: 'integer',
}

/** The name a judged column carries in `sql/2_records`: a month of birth becomes a date. */
export function recordColumnName(column: string): string {
  return column === 'birth_month' ? 'birth_date' : column
}
