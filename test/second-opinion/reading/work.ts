import type { Review } from '../authority/reviews.ts'
import type { Records, TableName } from '../authority/records.ts'
import type { Cleaned } from './cleaned.ts'

/** The tables of work that is done in a case, and the day from which a row of each counts. */
const days = {
  assessments: 'start_date',
  section_47_enquiries: 'start_date',
  initial_conferences: 'conference_date',
  cin_plans: 'start_date',
  cp_plans: 'start_date',
  cp_reviews: 'review_date',
  visits: 'visit_date',
  care_episodes: 'start_date',
  pre_proceedings: 'start_date',
  worker_changes: 'change_date',
  escalations: 'raised_date',
  agency_views: 'view_date',
  strengths: 'recorded_date',
} as const satisfies Partial<Record<TableName, string>>

export type WorkTable = keyof typeof days
export type Work = { [Table in WorkTable]: Records[Table] }

export const workTables = Object.keys(days) as WorkTable[]

export const dayOfWork = (table: WorkTable, row: object): number =>
  (row as Record<string, number>)[days[table]]!

/** The work that belongs to each episode of a child. In: the child's own records. */
export function workOf(episodes: readonly Cleaned[], own: Records): Work[] {
  return episodes.map((episode) => {
    const tables = workTables.map((table) => [
      table,
      (own[table] as object[]).filter((row) => belongsTo(episodes, table, row, own) === episode),
    ])
    return Object.fromEntries(tables) as Work
  })
}

/** The episode of the referral that a record names, a review through its plan; else the one open that day. */
function belongsTo(
  episodes: readonly Cleaned[],
  table: WorkTable,
  row: object,
  own: Records,
): Cleaned | undefined {
  const plan = table === 'cp_reviews' ? planOf(row as Review, own) : undefined
  const named = plan ?? (row as { referral_id?: string | null })
  const day = plan ? plan.start_date : dayOfWork(table, row)
  if (named.referral_id == null) return openOn(episodes, day)
  return episodes.find(({ rows }) => rows.some((each) => each.referral_id === named.referral_id))
}

const planOf = (review: Review, own: Records) =>
  own.cp_plans.find((plan) => plan.cp_plan_id === review.cp_plan_id)

/** The latest episode begun on or before a day, unless it was over by then. */
export function openOn<Each extends Cleaned>(
  episodes: readonly Each[],
  day: number,
): Each | undefined {
  const latest = episodes.findLast((episode) => episode.date <= day)
  return latest && (latest.state === 'unknown' || day <= latest.openUntil) ? latest : undefined
}
