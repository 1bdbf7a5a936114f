import type { TrueGroup, TrueSlot } from '../cube/true-cells.ts'
import { cellCategories } from '../release/contract-parts.ts'
import { isCurve, type Cell, type Definition } from '../release/contract.ts'
import { concentrationCells } from './concentration.ts'
import { curvePoints } from './curve.ts'
import { percentageOf, rounded } from './derived.ts'
import type { Draft } from './draft.ts'
import { figuresOf, leastFor } from './figures.ts'
import { blankCell } from './marker.ts'
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
 * rounded a hidden part may exceed its whole. Order: slots; in a slot the whole, then categories; within each
 * the days of the curve.
 */
export function* publishCells(draft: Draft, publishing: Publishing): Generator<Cell> {
  const { definition, slots, setting } = draft.cells
  for (const [place, slot] of slots.entries()) {
    const blank = blankCell(definition, slot, setting)
    const isShown = (category: number): boolean => draft.isShown(draft.mark(place, category))
    yield* slotCells(definition, slot, blank, isShown, publishing)
  }
}

function slotCells(
  definition: Definition,
  slot: TrueSlot,
  blank: Cell,
  isShown: (category: number) => boolean,
  publishing: Publishing,
): Cell[] {
  const whole = isShown(-1) ? groupCell(blank, definition, slot, false, publishing) : blank
  if (definition.form === 'concentration')
    return concentrationCells(blank, whole, slot, publishing.isProtected)
  const named = cellCategories(definition).map((category, place) => {
    const own = { ...blank, category }
    const group = slot.groups[place]
    const from = !isShown(place)
      ? own
      : group
        ? groupCell(own, definition, group, true, publishing)
        : { ...partCell(whole, slot, place, publishing), category }
    return { from, group: group ?? null, blank: own, isShown: isShown(place) }
  })
  const every = [{ from: whole, group: slot, blank, isShown: isShown(-1) }, ...named]
  if (!isCurve(definition.form)) return every.map(({ from }) => from)
  const areAllShown = every.every((each) => each.isShown)
  const p = slot.p !== null && areAllShown ? { p: rounded(slot.p, 3) } : {}
  return every.flatMap((each) =>
    curvePoints(definition.form, each.group!, each.from.counted, each.isShown, publishing).map(
      (point) => ({
        ...(point.withheld ? each.blank : { ...each.from, ...p }),
        ...point,
      }),
    ),
  )
}

/** The whole, or a group with a denominator of its own. */
function groupCell(
  blank: Cell,
  definition: Definition,
  group: TrueGroup,
  isOneOfMany: boolean,
  publishing: Publishing,
): Cell {
  const { round, isProtected } = publishing
  const counted = round(group.counted.units, group.counted.cellKey)
  const met = group.met && round(group.met.units, group.met.cellKey)
  const isTold = !isProtected || hasEnough(group.unknown)
  const unknown = isTold ? round(group.unknown.units, group.unknown.cellKey) : null
  const cell: Cell = { ...blank, counted, met, unknown, withheld: false }
  return Object.assign(cell, figuresOf(definition, group, cell, isOneOfMany, publishing))
}

/** A part of the whole, which is shown wherever one of its parts is. */
function partCell(whole: Cell, slot: TrueSlot, category: number, publishing: Publishing): Cell {
  const part = slot.categories[category]!
  const met = publishing.round(part.units, part.cellKey)
  const cell: Cell = { ...whole, met, ...percentageOf(met, whole.counted!, leastFor(publishing)) }
  if ('number' in whole) cell.number = null
  return cell
}
