import type { Cell } from '../../pipeline/release/contract.ts'
import type { Selection } from '../selection.ts'
import { sentence } from '../words/numbers.ts'
import { compared } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import { readAmong } from './read.ts'
import type { Read } from './read.ts'
import { readingOf } from './reading.ts'

/** The definition's own groups side by side in one period: each a share, or a rate, of its own. */
export function groupsOf(cells: readonly Cell[], selection: Selection): Comparison {
  const { definition, period } = selection
  const reading = readingOf(definition)
  const pick = (category: string | null, label: string) =>
    compared(
      category ?? '',
      label,
      readAmong(definition, { category, at: null }, cells, period!.period),
    )
  return {
    kind: 'comparison',
    of: 'groups',
    title: 'Group',
    reading,
    values: definition.categories.map(({ value, label }) => pick(value, sentence(label))),
    whole: pick(null, selection.value?.label ?? 'Whole authority'),
    funnel: null,
  }
}

type Counted = Pick<Read, 'counted'>

/** Whether groups have together many more units than the whole: most units then stand in several of them. */
export function overlap(groups: readonly Counted[], whole: Counted | null): boolean {
  const together = groups.reduce((sum, { counted }) => sum + (counted ?? 0), 0)
  return whole !== null && whole.counted !== null && together > 1.1 * whole.counted
}
