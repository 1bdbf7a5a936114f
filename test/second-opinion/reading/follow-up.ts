import type { Row } from '../reference.ts'
import type { Life } from './lives.ts'

type Followed = Pick<Row, 'entry_days' | 'exit_days' | 'outcome'>

/**
 * What became of a child first: the event, the end of the records (of those it stands in: `heldTo`), or what ends
 * the chance of it. An event on the day of leaving still counts, but not one on the 18th birthday.
 */
export function followed(
  life: Life,
  start: number,
  event: number | null,
  heldTo = Infinity,
): Followed {
  const exit = Math.min(life.exit, heldTo)
  const exitReason = heldTo < life.exit ? 'end of records' : life.exitReason
  const isInTime = event !== null && event <= exit
  const isEvent = isInTime && !(exitReason === '18th birthday' && event === exit)
  const ended = exitReason === 'end of records' ? 'censored' : `competing: ${exitReason}`
  return {
    entry_days: 0,
    exit_days: (isEvent ? event : exit) - start,
    outcome: isEvent ? 'event' : ended,
  }
}

export const isUnder18 = ({ eighteenth }: Life, day: number): boolean =>
  day < (eighteenth ?? Infinity)

/** Whether nothing more can become of a child from a day on, which is not so where only the records end. */
export const hasLeft = ({ exit, exitReason }: Life, day: number): boolean =>
  exit < day || (exit === day && exitReason !== 'end of records')

/** What cannot be told, of one who starts the clock. */
export const unknown: Followed = { entry_days: 0, exit_days: null, outcome: null }
