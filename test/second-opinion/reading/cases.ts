import type { Life, Episode } from './lives.ts'
import type { Records } from '../authority/records.ts'
import { dayOfWork, type WorkTable } from './work.ts'

/**
 * The id of the episode that a record of work belongs to; null where there is none. Those of a child that begin on
 * one day belong to one, the one with the lowest id.
 */
export function episodeIdOf(life: Life, table: WorkTable, row: object): string | null {
  const day = dayOfWork(table, row)
  const ids = life.episodes
    .filter(({ work }) => (work[table] as object[]).some((each) => dayOfWork(table, each) === day))
    .map(({ id }) => id)
  return ids.sort()[0] ?? null
}

/** The records of a table that belong to an episode by `episodeIdOf`. */
export const recordsOfCase = <Table extends WorkTable>(
  { id, life }: Episode,
  table: Table,
): Records[Table][number][] =>
  (life.own[table] as Records[Table][number][]).filter(
    (row) => episodeIdOf(life, table, row) === id,
  )

/** The episode of the referral that a record names; else the child's latest begun by then, open or not. */
export const latestCase = (
  { episodes }: Life,
  referralId: string | null,
  day: number,
): Episode | undefined =>
  referralId === null
    ? episodes.findLast(({ date }) => date <= day)
    : episodes.find(({ rows }) => rows.some(({ referral_id }) => referral_id === referralId))

/** The last day before which a case is open; not beyond the child's 18th birthday, death or leaving. */
export const openTo = ({ openUntil, life }: Episode): number =>
  life.exitReason === 'end of records' ? openUntil : Math.min(openUntil, life.exit)
