import type { Count, TrueSlot } from '../cube/true-cells.ts'
import type { Cell, Definition } from '../release/contract.ts'
import { protectedCurve, trueCurve, withheldCurve, type CurvePoint } from './curve.ts'
import { meanOf, noPercentage, percentageOf } from './derived.ts'
import type { Draft } from './draft.ts'
import { withhold } from './marker.ts'
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
 * is worked out from them, R6 for what is not shown. Order: slots; in a slot the whole, then categories
 * (or the days of the curve).
 */
export function publishCells(draft: Draft, publishing: Publishing): Cell[] {
  const { definition, slots } = draft.cells
  return slots.flatMap((slot, place) => {
    const isShown = draft.isShown(draft.mark(place))
    if (definition.form === 'time_to') return curveCells(definition, slot, isShown, publishing)
    const whole = wholeCell(definition, slot, isShown, publishing)
    const parts = definition.categories.map(({ value }, category) => {
      const isPartShown = draft.isShown(draft.mark(place, category))
      const cell = partCell(whole, value, slot.categories[category]!, isPartShown, publishing)
      return isPartShown ? cell : withhold(cell)
    })
    return [isShown ? whole : withhold(whole), ...parts]
  })
}

function countsOf(definition: Definition, slot: TrueSlot, { round, isProtected }: Publishing) {
  const published = (count: Count): number => round(count.units, count.cellKey)
  return {
    indicator: definition.id,
    key: definition.key,
    form: definition.form,
    by: slot.by,
    value: slot.value,
    period_kind: slot.kind,
    period: slot.period,
    counted: published(slot.counted),
    met: slot.met && published(slot.met),
    unknown: !isProtected || hasEnough(slot.unknown) ? published(slot.unknown) : null,
    withheld: false,
  }
}

// Nothing is worked out from counts that are not shown: once rounded, a part of them may exceed the whole.
function wholeCell(definition: Definition, slot: TrueSlot, isShown: boolean, publishing: Publishing): Cell {
  const counts = countsOf(definition, slot, publishing)
  const least = publishing.isProtected ? policy.leastForPercent : 1
  const cell: Cell = { ...counts, ...(definition.categories.length > 0 ? { category: null } : {}) }
  if (counts.met !== null) {
    return { ...cell, ...(isShown ? percentageOf(counts.met, counts.counted, least) : noPercentage) }
  }
  const whole: Cell = { ...cell, ...noPercentage }
  if (!slot.total) return whole
  const isMeanShown = isShown && (!publishing.isProtected || hasEnough(slot.total))
  const total = publishing.round(slot.total.units, slot.total.cellKey)
  return { ...whole, number: isMeanShown ? meanOf(total, counts.counted, least) : null }
}

function partCell(
  whole: Cell,
  category: string,
  part: Count,
  isShown: boolean,
  { round, isProtected }: Publishing,
): Cell {
  const met = round(part.units, part.cellKey)
  const least = isProtected ? policy.leastForPercent : 1
  return {
    ...whole,
    category,
    met,
    ...(isShown ? percentageOf(met, whole.counted!, least) : noPercentage),
    ...('number' in whole ? { number: null } : {}),
  }
}

function curveCells(definition: Definition, slot: TrueSlot, isShown: boolean, publishing: Publishing): Cell[] {
  const counts = countsOf(definition, slot, publishing)
  const cells = curvePoints(slot, counts.counted, isShown, publishing).map((point) => ({ ...counts, ...point }))
  return cells.map((cell) => (cell.withheld ? withhold(cell) : cell))
}

function curvePoints(slot: TrueSlot, counted: number, isShown: boolean, publishing: Publishing): CurvePoint[] {
  if (!publishing.isProtected) return trueCurve(slot)
  return isShown ? protectedCurve(slot, counted, publishing.round) : withheldCurve(slot)
}
