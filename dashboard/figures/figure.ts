import type { Cell, Form } from '../../pipeline/release/contract.ts'
import type { Release } from '../release.ts'
import type { Selection } from '../selection.ts'
import { combinationOf } from './combination.ts'
import type { Combination } from './combination.ts'
import { comparisonOf } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import { compositionOf } from './composition.ts'
import type { Composition } from './composition.ts'
import { concentrationOf } from './concentration.ts'
import type { Concentration } from './concentration.ts'
import { curveOf } from './curve.ts'
import type { Curve } from './curve.ts'
import { gridOfGroups, gridOfPairs, gridOfValues } from './grid.ts'
import type { Grid } from './grid.ts'
import { groupsOf } from './groups.ts'
import { pathwayOf } from './pathway.ts'
import type { Pathway } from './pathway.ts'
import { readingsOf } from './reading.ts'
import { seriesOf } from './series.ts'
import type { Series } from './series.ts'
import { officialLines } from './official-lines.ts'
import { timeMarks } from './time-marks.ts'
import type { TimeMark } from './time-marks.ts'
import { trendOf } from './trend.ts'
import type { Trend } from './trend.ts'

/** What a chart, its words and its table all read: published figures, put in order. */
export type Figure =
  Trend | Series | Comparison | Composition | Grid | Curve | Combination | Pathway | Concentration

/** The figure that a selection asks for. */
export function figureOf(release: Release, selection: Selection): Figure {
  const { definition, breakdown, value, kind } = selection
  const { manifest, cells } = release
  if (definition.form === 'distribution') return compositionOf(cells, manifest.periods, selection)
  if (breakdown && !value) return sideBySide(release, selection)
  const line = cells.line({
    key: definition.key,
    by: breakdown?.name ?? null,
    value: value?.value ?? null,
    kind,
  })
  return figures[definition.form](release, selection, line)
}

/** Every value of a breakdown: as squares where values or figures are pairs, else one row a value. */
function sideBySide({ cells }: Release, selection: Selection): Figure {
  const pairs = gridOfPairs(cells, selection)
  if (pairs) return pairs
  return readingsOf(selection.definition).length > 0
    ? gridOfValues(cells, selection)
    : comparisonOf(cells, selection)
}

type Draw = (release: Release, selection: Selection, line: readonly Cell[]) => Figure

const seriesFigure: Draw = (release, selection, line) => {
  const { definition, kind, value } = selection
  const { periods } = release.manifest
  return seriesOf(definition, line, periods, kind, marksOf(release, selection), value?.label)
}
const groupsFigure: Draw = (_, selection, line) =>
  gridOfGroups(line, selection) ?? groupsOf(line, selection)
const curveFigure: Draw = (_, { definition, period, value }, line) =>
  curveOf(definition, line, period!.period, value?.label)

/** What each form shows of the authority, or of one value. */
const figures: Record<Exclude<Form, 'distribution'>, Draw> = {
  share: (release, selection, line) => {
    const { periods } = release.manifest
    const trend = trendOf(line, periods, selection.kind, marksOf(release, selection))
    const shown = periods.filter(({ kind }) => kind === selection.kind)
    return { ...trend, official: officialLines(release, selection, shown) }
  },
  measure: seriesFigure,
  observed_expected: seriesFigure,
  rate: (...asked) => (asked[1].period ? groupsFigure : seriesFigure)(...asked),
  groups: groupsFigure,
  standardised: groupsFigure,
  time_to: curveFigure,
  recurrent: curveFigure,
  combination: (_, { definition, period }, line) => combinationOf(definition, line, period!.period),
  pathway: (_, { definition, period }, line) => pathwayOf(definition, line, period!.period),
  concentration: (_, { definition, period }, line) =>
    concentrationOf(definition, line, period!.period),
}

function marksOf({ manifest }: Release, { definition, breakdown, kind }: Selection): TimeMark[] {
  const shown = manifest.periods.filter((each) => each.kind === kind)
  return timeMarks(
    manifest,
    definition,
    breakdown?.name ?? null,
    shown[0]?.starts ?? '',
    shown.at(-1)?.ends ?? '',
  )
}
