import type { Count, TrueSlot } from '../cube/true-cells.ts'
import type { Cell, Definition } from '../release/contract.ts'
import { protectedCurve, trueCurve, withheldCurve, type CurvePoint } from './curve.ts'
import { meanOf, percentageOf } from './derived.ts'
import type { Draft } from './draft.ts'
import { blankCell } from './marker.ts'
import { policy } from './policy.ts'
import { unrounded, type Rounding } from './rounding.ts'
import { hasEnough } from './threshold.ts'

/** How true counts become published ones: for one audience rounded, for the other as they are. */
export interface Publishing {
  round: Rounding
  isProtected: boolean
}

export const asTheyAre: Publishing = { round: unrounded, isProtected: false }

/**
 * Cells of an indicator from what the rules have left of it. R4 for every count, R7 for everything that
 * is worked out from them, R6 for what is not shown: of that nothing is worked out at all, since once
 * rounded a hidden part may exceed its whole. Order: slots; in a slot the whole, then categories (or the
 * days of the curve).
 */
export function publishCells(draft: Draft, publishing: Publishing): Cell[] {
  const { definition, slots } = draft.cells
  const cells: Cell[] = []
  slots.forEach((slot, place) => {
    const isShown = draft.isShown(draft.mark(place))
    const blank = blankCell(definition, slot)
    const whole = isShown ? wholeCell(blank, definition, slot, publishing) : blank
    if (definition.form === 'time_to') {
      for (const cell of curveCells(blank, whole, slot, isShown, publishing)) cells.push(cell)
      return
    }
    cells.push(whole)
    definition.categories.forEach(({ value }, category) => {
      const from = draft.isShown(draft.mark(place, category))
        ? partCell(whole, slot.categories[category]!, publishing)
        : blank
      cells.push({ ...from, category: value })
    })
  })
  return cells
}

function wholeCell(
  blank: Cell,
  definition: Definition,
  slot: TrueSlot,
  publishing: Publishing,
): Cell {
  const { round, isProtected } = publishing
  const isEnough = (count: Count): boolean => !isProtected || hasEnough(count)
  const counted = round(slot.counted.units, slot.counted.cellKey)
  const met = slot.met && round(slot.met.units, slot.met.cellKey)
  const unknown = isEnough(slot.unknown) ? round(slot.unknown.units, slot.unknown.cellKey) : null
  const cell: Cell = { ...blank, counted, met, unknown, withheld: false }
  if (definition.form === 'time_to') return cell
  if (met !== null) return Object.assign(cell, percentageOf(met, counted, leastFor(publishing)))
  if (slot.total && isEnough(slot.total)) {
    cell.number = meanOf(round(slot.total.units, slot.total.cellKey), counted, leastFor(publishing))
  }
  return cell
}

/** Beside the whole it belongs to, which is shown wherever one of its parts is. */
function partCell(whole: Cell, part: Count, publishing: Publishing): Cell {
  const met = publishing.round(part.units, part.cellKey)
  const cell: Cell = { ...whole, met, ...percentageOf(met, whole.counted!, leastFor(publishing)) }
  if ('number' in whole) cell.number = null
  return cell
}

const leastFor = ({ isProtected }: Publishing): number => (isProtected ? policy.leastForPercent : 1)

function curveCells(
  blank: Cell,
  whole: Cell,
  slot: TrueSlot,
  isShown: boolean,
  publishing: Publishing,
): Cell[] {
  return curvePoints(slot, whole.counted, isShown, publishing).map((point) => ({
    ...(point.withheld ? blank : whole),
    ...point,
  }))
}

function curvePoints(
  slot: TrueSlot,
  counted: number | null,
  isShown: boolean,
  publishing: Publishing,
): CurvePoint[] {
  if (!publishing.isProtected) return trueCurve(slot)
  return isShown ? protectedCurve(slot, counted!, publishing.round) : withheldCurve(slot)
}
