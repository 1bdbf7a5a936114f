import { monthsAfter } from '../calendar.ts'
import { completedOf, hasAny, yearRowOf, type Completed } from '../reading/completed.ts'
import { childsDistress, parentalConcerns } from '../reading/factors.ts'
import { followed, hasLeft, unknown } from '../reading/follow-up.ts'
import { isBlindFrom } from '../reading/look-back.ts'
import type { World } from '../reading/world.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = (world, { window_months: months }) =>
  world.lives.flatMap((life) => {
    const every = completedOf(life, world)
    const first = every.find((each) => hasAny(each, Object.values(parentalConcerns)))
    const distress = every.find((each) => hasAny(each, childsDistress))?.day ?? null
    if (!first || hasLeft(life, first.day) || every.some(isUnaccompanied)) return []
    if (distress !== null && distress <= first.day) return []
    const isUnknown = isBlindAt(first, world, months) || !isKnownBy(first, every)
    const outcome = isUnknown
      ? unknown
      : followed(life, first.day, distress, world.heldTo('assessment_factors'))
    return [{ ...yearRowOf(first), ...outcome, part: groupOf(first, months) }]
  })

const isUnaccompanied = (each: Completed): boolean => hasAny(each, ['9A'])

/** The referral that was being assessed; an assessment of none that is held stands for itself. */
const askedOn = ({ episode, day }: Completed): number => episode?.date ?? day

function isBlindAt(first: Completed, { heldFrom }: World, months: number): boolean {
  const from = Math.max(first.life.historyFrom, heldFrom('assessment_factors'))
  return isBlindFrom(from, askedOn(first), months)
}

const isKnownBy = (first: Completed, every: Completed[]): boolean =>
  first.isHeld && every.every(({ day, factors }) => day > first.day || factors !== null)

function groupOf(first: Completed, months: number): string {
  const asked = askedOn(first)
  const { length } = first.life.episodes.filter(
    ({ date }) => date < asked && monthsAfter(date, months) >= asked,
  )
  return ['none', 'one'][length] ?? 'two_or_more'
}
