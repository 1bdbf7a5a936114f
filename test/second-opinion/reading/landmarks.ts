import type { TableName } from '../authority/records.ts'
import { monthsAfter } from '../calendar.ts'
import { unitOf, type Row } from '../reference.ts'
import { followed, hasLeft, isUnder18 } from './follow-up.ts'
import type { Episode, Life } from './lives.ts'
import { isBlind } from './look-back.ts'
import { areHeld, heldUntil } from './steps.ts'
import type { World } from './world.ts'

/**
 * A step after a landmark, by how many referrals had been closed by then without meeting the threshold. In: the
 * tables that the step is in, and its first day in a life.
 */
export function landmarkRows(
  world: World,
  parameters: Record<'landmark_months' | 'look_back_months', number>,
  tables: readonly TableName[],
  stepIn: (life: Life) => number | null,
): Row[] {
  const firsts = world.referrals.filter(({ earlier }) => earlier.length === 0)
  return firsts.flatMap((first) => {
    const { life, date } = first
    const landmark = monthsAfter(date, parameters.landmark_months)
    const step = stepIn(life)
    if (!isUnder18(life, landmark) || hasLeft(life, landmark)) return []
    if (landmark > world.extractEnd || (step !== null && step < landmark)) return []
    const group = groupAt(life, landmark)
    const isUnknown =
      isBlind(first, parameters.look_back_months) || !areHeld(world, tables, date, landmark)
    const isTold = !isUnknown && group !== null
    const answer = followed(life, landmark, step, heldUntil(world, tables))
    return [
      {
        ...unitOf(first),
        unit_id: life.childId,
        counted_on: landmark,
        ...answer,
        outcome: isTold ? answer.outcome! : null,
        part: isTold ? group : null,
      },
    ]
  })
}

function groupAt({ episodes }: Life, landmark: number): string | null {
  const before = episodes.filter(({ date }) => date < landmark)
  const isUntold = ({ closure, state, isMet }: Episode): boolean =>
    (closure !== null && closure < landmark && isMet === null) ||
    (state === 'unknown' && isMet !== true)
  if (before.some(isUntold)) return null
  const notMet = before.filter(
    ({ closure, isMet }) => closure !== null && closure < landmark && isMet === false,
  )
  return ['none', 'one'][notMet.length] ?? 'two_or_more'
}
