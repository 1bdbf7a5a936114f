import type { CellIndex } from '../cells.ts'
import type { Selection } from '../selection.ts'
import { funnelOf, isOutside } from './funnel.ts'
import type { Funnel } from './funnel.ts'
import { isNotKnown } from './pairs.ts'
import { readAmong } from './read.ts'
import { readingOf } from './reading.ts'
import type { Read } from './read.ts'
import type { Reading } from './reading.ts'

export interface ComparedValue extends Read {
  value: string
  label: string
  /** Beyond the 99.8 % funnel limits for its number; null where there is no funnel or no figure. */
  isOutside: boolean | null
}

export interface Comparison {
  kind: 'comparison'
  /** What stands side by side: values of a breakdown, the definition's own groups, or its settings. */
  of: 'values' | 'groups' | 'settings'
  /** What the values are called together. */
  title: string
  reading: Reading
  /** In the order of the catalogue, never of the figures. */
  values: ComparedValue[]
  /** The authority as a whole. */
  whole: ComparedValue
  /** Null with fewer than ten published values, where how far they usually differ cannot be estimated. */
  funnel: Funnel | null
}

/** Every value of a breakdown side by side in one period. */
export function comparisonOf(index: CellIndex, selection: Selection): Comparison {
  const { definition, breakdown, kind, period } = selection
  const reading = readingOf(definition)
  const pick = (value: string | null, label: string): ComparedValue => {
    const by = value === null ? null : breakdown!.name
    const cells = index.line({ key: definition.key, by, value, kind })
    return compared(value ?? '', label, readAmong(definition, reading, cells, period!.period))
  }
  const read = breakdown!.values.map((each) => pick(each.value, each.label))
  const funnel = funnelOf(definition, read)
  const values = read.map((each) => ({ ...each, isOutside: funnel && isOutside(funnel, each) }))
  return {
    kind: 'comparison',
    of: 'values',
    title: breakdown!.title,
    reading,
    values,
    whole: pick(null, 'Whole authority'),
    funnel,
  }
}

/** A value of a comparison from what its cell says; a group that is not known is counted, and no ratio made of it. */
export function compared(value: string, label: string, read: Read): ComparedValue {
  const ratio = isNotKnown(value) ? null : read.ratio
  return { value, label, ...read, ratio, isOutside: null }
}
