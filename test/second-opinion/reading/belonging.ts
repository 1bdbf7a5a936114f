import type { Row } from '../reference.ts'
import type { Episode, Life } from './lives.ts'
import type { WorkTable } from './work.ts'

/** The episode that a record of work belongs to. */
export const episodeOf = ({ episodes }: Life, table: WorkTable, row: object): Episode | null =>
  episodes.find(({ work }) => (work[table] as object[]).includes(row)) ?? null

/** The row of a record that is its own unit, counted on the given day. */
export const unitOfRecord = (
  life: Life,
  unit_id: string,
  episode: Episode | null,
  counted_on: number,
): Row => ({ unit_id, child_id: life.childId, episode_id: episode?.id ?? null, counted_on })
