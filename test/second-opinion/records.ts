/** The record tables as they stand before the chronology, with dates as day numbers. */
export interface Records {
  children: Child[]
  referrals: Referral[]
  assessments: Work<'assessment_id'>[]
  section_47_enquiries: Work<'section_47_id'>[]
  initial_conferences: (Work<'conference_id'> & { is_transfer_in?: boolean | null })[]
  cin_plans: Work<'cin_plan_id'>[]
  cp_plans: (Work<'cp_plan_id'> & { is_other_authority?: boolean | null })[]
  cp_reviews: Review[]
  visits: Work<'visit_id'>[]
  care_episodes: Work<'care_episode_id'>[]
}

export interface Child {
  child_id: string
  family_id: string | null
  birth_date: number | null
  is_expected: boolean | null
  arrived_date: number | null
  death_date: number | null
}

export interface Referral {
  referral_id: string
  child_id: string
  referral_date: number
  source_code: string | null
  primary_need_code: string | null
  is_nfa: boolean | null
  closure_date: number | null
  closure_reason_code: string | null
  area: string | null
  last_recorded_date: number | null
}

/** Work with a child. `start_date` is the one date of what has no length; `end_date` an assessment's authorisation. */
export type Work<Id extends string> = { [name in Id]: string } & {
  referral_id: string | null
  child_id: string
  start_date: number
  end_date: number | null
}

export interface Review {
  cp_review_id: string
  cp_plan_id: string | null
  child_id: string
  start_date: number
}

export interface Authority {
  seed: number
  recordStart: number
  extractEnd: number
  /** From when plans for children in need and visits are held; null = never supplied. */
  cinPlansFrom: number | null
  visitsFrom: number | null
  records: Records
}

/** Every table of an authority with only the rows of the given children. */
export function recordsOf(records: Records, isWanted: (child: string) => boolean): Records {
  const kept = Object.entries(records).map(([name, rows]) => [
    name,
    (rows as { child_id: string }[]).filter((row) => isWanted(row.child_id)),
  ])
  return Object.fromEntries(kept) as Records
}
