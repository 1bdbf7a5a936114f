import type { Episode } from './lives.ts'

export interface WorkerChange {
  day: number
  /** Whether the case got its first worker, so that nothing changed. */
  isFirst: boolean | null
  /** How long the worker before had held the case; for the earliest, since the referral. */
  heldDays: number
}

/** Changes of the lead worker recorded while the case was open, in the order of their days. */
export function workerChanges(episode: Episode): WorkerChange[] {
  const { life, rows, date, openUntil } = episode
  const changes = life.own.worker_changes
    .filter(({ referral_id, change_date }) =>
      referral_id === null
        ? life.episodes.findLast((each) => each.date <= change_date) === episode
        : rows.some((row) => row.referral_id === referral_id),
    )
    .filter(({ change_date }) => change_date >= date && change_date <= openUntil)
    .sort(
      (one, other) =>
        one.change_date - other.change_date ||
        (one.worker_change_id < other.worker_change_id ? -1 : 1),
    )
  return changes.map(({ change_date, is_first }, place) => ({
    day: change_date,
    isFirst: is_first === true || (place === 0 ? is_first : false),
    heldDays: change_date - (changes[place - 1]?.change_date ?? date),
  }))
}
