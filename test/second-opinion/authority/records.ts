import type { Address } from './addresses.ts'
import type { Assessment, Factor } from './assessments.ts'
import type { Care, PreProceedings } from './care.ts'
import type { Child } from './children.ts'
import type { Conference } from './conferences.ts'
import type { Contact } from './contacts.ts'
import type { Stretch } from './coverage.ts'
import type { EarlyHelp } from './early-help.ts'
import type { Enquiry } from './enquiries.ts'
import type { Escalation } from './escalations.ts'
import type { Missing } from './missing.ts'
import type { CinPlan, CpPlan } from './plans.ts'
import type { Population } from './populations.ts'
import type { Referral } from './referrals.ts'
import type { Review } from './reviews.ts'
import type { Strength } from './strengths.ts'
import type { View } from './views.ts'
import type { Visit } from './visits.ts'
import type { WorkerChange } from './workers.ts'

/** The record tables as they stand before the chronology, with dates as day numbers. */
export interface Records {
  children: Child[]
  contacts: Contact[]
  early_help_episodes: EarlyHelp[]
  referrals: Referral[]
  assessments: Assessment[]
  assessment_factors: Factor[]
  section_47_enquiries: Enquiry[]
  initial_conferences: Conference[]
  cin_plans: CinPlan[]
  cp_plans: CpPlan[]
  cp_reviews: Review[]
  visits: Visit[]
  care_episodes: Care[]
  pre_proceedings: PreProceedings[]
  missing_episodes: Missing[]
  addresses: Address[]
  worker_changes: WorkerChange[]
  escalations: Escalation[]
  agency_views: View[]
  strengths: Strength[]
  populations: Population[]
}

export type TableName = keyof Records
export type TableRow = Records[TableName][number]

export const noRecords = (): Records => ({
  children: [],
  contacts: [],
  early_help_episodes: [],
  referrals: [],
  assessments: [],
  assessment_factors: [],
  section_47_enquiries: [],
  initial_conferences: [],
  cin_plans: [],
  cp_plans: [],
  cp_reviews: [],
  visits: [],
  care_episodes: [],
  pre_proceedings: [],
  missing_episodes: [],
  addresses: [],
  worker_changes: [],
  escalations: [],
  agency_views: [],
  strengths: [],
  populations: [],
})

export const tableNames = Object.keys(noRecords()) as TableName[]

export interface Authority {
  seed: number
  recordStart: number
  extractEnd: number
  /** From when to when each table is complete; null = not supplied. */
  coverage: Record<TableName, Stretch | null>
  records: Records
}

/** Every table with other rows in place of its own. */
export function eachTable(
  records: Records,
  change: (rows: TableRow[], table: TableName) => object[],
): Records {
  const changed = tableNames.map((table) => [table, change(records[table], table)])
  return Object.fromEntries(changed) as Records
}

/** Every table with only the rows of the given children; what is about nobody stays. */
export function recordsOf(records: Records, isWanted: (child: string) => boolean): Records {
  const assessments = new Set(
    records.assessments
      .filter(({ child_id }) => isWanted(child_id))
      .map(({ assessment_id }) => assessment_id),
  )
  return eachTable(records, (rows) =>
    rows.filter((row) => {
      if ('child_id' in row) return isWanted(row.child_id)
      return 'population_date' in row || assessments.has(row.assessment_id)
    }),
  )
}
