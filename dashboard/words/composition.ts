import type { Bar, Composition, Segment } from '../figures/composition.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import { listed, mean, plural } from './numbers.ts'
import type { Words } from './trend.ts'

/** How counted units divide, in words: the latest complete bar, read out. */
export function compositionWords(
  composition: Composition,
  definition: Definition,
  isOverTime: boolean,
): Words {
  const bars = composition.bars.filter((bar) =>
    bar.segments.some((segment) => segment.percent !== null),
  )
  const last = bars.findLast((bar) => !bar.isPartial) ?? bars.at(-1)
  if (!last) {
    const headline = 'These figures are not shown [c].'
    return { headline, summary: '' }
  }
  const headline = isOverTime
    ? barWords(last, composition, definition)
    : `How ${plural(definition.unit)} divide, group by group.`
  const averages =
    isOverTime && last.mean !== null && composition.meanTitle
      ? ` ${composition.meanTitle}: ${mean(last.mean)} in ${last.label}.`
      : ''
  const hidden = composition.bars.some((bar) => bar.segments.some((segment) => segment.withheld))
  const note = hidden ? ' Some parts are not shown [c].' : ''
  return { headline, summary: `${averages}${note}`.trim() }
}

function barWords(bar: Bar, composition: Composition, definition: Definition): string {
  const shown = bar.segments.filter((segment) => segment.percent !== null)
  const told = shown.length > mostTold ? largest(shown) : shown
  const parts = told.map(
    (segment, place) =>
      `${place === 0 ? 'about ' : ''}${Math.round(segment.percent!)} “${segment.label.toLowerCase()}”`,
  )
  const of =
    composition.of === 'whole'
      ? plural(definition.unit)
      : `${plural(definition.unit)} that could be judged`
  const rest = told.length < shown.length ? ' (the three largest parts)' : ''
  return `Of every 100 ${of} in ${bar.label}: ${listed(parts)}${rest}.`
}

/** More parts than this are read in the table, but for the largest. */
const mostTold = 6

/** The three largest parts, in the order of the definition. */
function largest(shown: readonly Segment[]): Segment[] {
  const first = shown.toSorted((one, other) => other.percent! - one.percent!).slice(0, 3)
  return shown.filter((segment) => first.includes(segment))
}
