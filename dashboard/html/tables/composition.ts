import type { Composition, Segment } from '../../figures/composition.ts'
import type { Selection } from '../../selection.ts'
import { count, mean, percent, sentence } from '../../words/numbers.ts'
import { figureText } from '../data-table.ts'
import type { Content } from './content.ts'

/** '24.0% (1,066)': one column a part, or a table of many parts is wider than a screen. */
function partText({ percent: share, met, withheld }: Segment): string {
  const figure = figureText(share, withheld, percent)
  return met === null || share === null ? figure : `${figure} (${count(met)})`
}

/** How counted units divide, a row a period or a value. */
export function compositionContent(
  composition: Composition,
  units: string,
  selection: Selection,
): Content {
  const isOverTime = !selection.breakdown || selection.value !== null
  const first = isOverTime ? sentence(selection.kind) : selection.breakdown!.title
  const columns = [
    { title: first },
    ...composition.categories.map(({ label }) => ({ title: label, isNumber: true })),
    ...(composition.meanTitle ? [{ title: composition.meanTitle, isNumber: true }] : []),
    { title: `${units} counted`, isNumber: true },
    { title: 'Cannot tell', isNumber: true },
  ]
  const rows = composition.bars.map((bar) => [
    bar.isPartial ? `${bar.label} (part)` : bar.label,
    ...bar.segments.map(partText),
    ...(composition.meanTitle ? [figureText(bar.mean, bar.isWithheld, mean)] : []),
    figureText(bar.counted, bar.isWithheld),
    figureText(bar.unknown, true),
  ])
  return { columns, rows }
}
