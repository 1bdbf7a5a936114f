import type { Release } from '../release.ts'
import type { Selection } from '../selection.ts'
import { comparisonOf } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import { compositionOf } from './composition.ts'
import type { Composition } from './composition.ts'
import { curveOf } from './curve.ts'
import type { Curve } from './curve.ts'
import { officialLines } from './official-lines.ts'
import { timeMarks } from './time-marks.ts'
import { trendOf } from './trend.ts'
import type { Trend } from './trend.ts'

/** What a chart, its words and its table all read: published figures, put in order. */
export type Figure = Trend | Comparison | Composition | Curve

/** The figure that a selection asks for. */
export function figureOf(release: Release, selection: Selection): Figure {
  const { definition, breakdown, value, kind, period } = selection
  const { manifest, cells } = release
  if (definition.form === 'distribution') return compositionOf(cells, manifest.periods, selection)
  if (breakdown && !value) return comparisonOf(cells, selection)
  const line = cells.line({
    key: definition.key,
    by: breakdown?.name ?? null,
    value: value?.value ?? null,
    kind,
  })
  if (definition.form === 'time_to') return curveOf(line, period!.period)
  const shown = manifest.periods.filter((each) => each.kind === kind)
  const marks = timeMarks(
    manifest,
    definition,
    breakdown?.name ?? null,
    shown[0]?.starts ?? '',
    shown.at(-1)?.ends ?? '',
  )
  const trend = trendOf(line, manifest.periods, kind, marks)
  return { ...trend, official: officialLines(release, selection, shown) }
}
