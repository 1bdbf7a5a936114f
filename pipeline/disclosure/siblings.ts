import { breakdownNames as breakdowns } from '../release/contract.ts'
import type { TrueSlot } from '../cube/true-cells.ts'
import { divisionsOf } from './divisions.ts'
import type { Draft } from './draft.ts'

/** A figure, and the figures that add up to it. */
interface Sum {
  whole: number
  parts: number[]
}

/**
 * Where one part alone is hidden, anyone can take the others from the whole. So another is hidden with
 * it, the smallest that is left, until no sum of the catalogue has a single hidden part:
 *
 * - the categories of a slot, where they divide it (see `divisions.ts`);
 * - the values of a breakdown, which make up the authority;
 * - the quarters of a year, for the whole and each category.
 *
 * This is the least that one subtraction needs; attacks through several sums are for R2 and R8.
 */
export function applySiblings(draft: Draft): void {
  const sums = sumsOf(draft)
  for (let isChanged = true; isChanged;) {
    isChanged = false
    for (const sum of sums) {
      const mark = markToHide(draft, sum)
      if (mark === null) continue
      draft.hide(mark)
      isChanged = true
    }
  }
}

function markToHide(draft: Draft, { whole, parts }: Sum): number | null {
  if (!draft.isShown(whole)) return null
  const shown = parts.filter((mark) => draft.isShown(mark))
  if (shown.length !== parts.length - 1 || shown.length === 0) return null
  return shown.reduce((least, mark) => (draft.units(mark) < draft.units(least) ? mark : least))
}

function sumsOf(draft: Draft): Sum[] {
  return [...categorySums(draft), ...slotSums(draft, breakdownKey), ...slotSums(draft, yearKey)]
}

function categorySums(draft: Draft): Sum[] {
  const divisions = divisionsOf(draft.cells.definition)
  return draft.cells.slots.flatMap((_, slot) =>
    divisions.map(({ whole, parts }) => ({
      whole: draft.mark(slot, whole),
      parts: parts.map((category) => draft.mark(slot, category)),
    })),
  )
}

/** Which sum a slot is part of, and which slot is the whole of a sum. */
interface SumKey {
  partOf(slot: TrueSlot): string | null
  wholeOf(slot: TrueSlot): string[]
}

const breakdownKey: SumKey = {
  partOf: (slot) => (slot.by === null ? null : `${slot.by} ${slot.kind} ${slot.period}`),
  wholeOf: (slot) =>
    slot.by === null ? breakdowns.map((by) => `${by} ${slot.kind} ${slot.period}`) : [],
}

const yearKey: SumKey = {
  partOf: (slot) => (slot.kind === 'quarter' ? inYear(slot, slot.period.slice(0, 7)) : null),
  wholeOf: (slot) => (slot.kind === 'year' ? [inYear(slot, slot.period)] : []),
}

function inYear(slot: TrueSlot, year: string): string {
  return `${slot.by}\n${slot.value}\n${year}`
}

/** The sums that a key makes, once for the wholes and once for each category. */
function slotSums(draft: Draft, key: SumKey): Sum[] {
  const parts = new Map<string, number[]>()
  draft.cells.slots.forEach((slot, place) => {
    const name = key.partOf(slot)
    if (name === null) return
    const held = parts.get(name)
    if (held) held.push(place)
    else parts.set(name, [place])
  })
  const sums: Sum[] = []
  draft.cells.slots.forEach((slot, whole) => {
    for (const name of key.wholeOf(slot)) {
      const places = parts.get(name)
      if (!places) continue
      for (let category = -1; category < draft.categories; category++) {
        sums.push({
          whole: draft.mark(whole, category),
          parts: places.map((place) => draft.mark(place, category)),
        })
      }
    }
  })
  return sums
}
