import type { Composition } from '../../figures/composition.ts'
import type { Selection } from '../../selection.ts'
import { mean, percent, sentence } from '../../words/numbers.ts'
import { figureText } from '../data-table.ts'
import type { Content } from './content.ts'

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
    ...composition.categories.flatMap((category) => [
      { title: `${category.label}, per cent`, isNumber: true },
      { title: `${category.label}, number`, isNumber: true },
    ]),
    ...(composition.meanTitle ? [{ title: composition.meanTitle, isNumber: true }] : []),
    { title: `${units} counted`, isNumber: true },
    { title: 'Cannot tell', isNumber: true },
  ]
  const rows = composition.bars.map((bar) => [
    bar.isPartial ? `${bar.label} (part)` : bar.label,
    ...bar.segments.flatMap((segment) => [
      figureText(segment.percent, segment.withheld, percent),
      figureText(segment.met, segment.withheld),
    ]),
    ...(composition.meanTitle ? [figureText(bar.mean, bar.isWithheld, mean)] : []),
    figureText(bar.counted, bar.isWithheld),
    figureText(bar.unknown, true),
  ])
  return { columns, rows }
}
