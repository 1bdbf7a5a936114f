import type { Cell, Definition } from '../../pipeline/release/contract.ts'
import type { CellIndex } from '../cells.ts'
import type { Period, Selection } from '../selection.ts'
import { notShown, sentence } from '../words/numbers.ts'
import { periodLabel } from '../words/periods.ts'
import type { Heat } from './heat.ts'
import { unknownAllowed, unknownShare } from './trend.ts'

export interface Segment {
  value: string
  label: string
  met: number | null
  percent: number | null
  withheld: boolean
}

export interface Bar {
  name: string
  label: string
  counted: number | null
  unknown: number | null
  /** Mean of the values, where the indicator publishes one. */
  mean: number | null
  segments: Segment[]
  /** Not a whole period, or much more of it unknown than of the best-known: not to be compared. */
  isPartial: boolean
  isWithheld: boolean
}

export interface Composition {
  kind: 'composition'
  /** Whole: the segments make up everything counted. Parts: they make up the share that is met. */
  of: 'whole' | 'parts'
  bars: Bar[]
  categories: Definition['categories']
  meanTitle: string | null
}

/** How the counted units divide into categories, one bar a period (or a value of a breakdown). */
export function compositionOf(
  index: CellIndex,
  periods: readonly Period[],
  selection: Selection,
): Composition {
  const { definition, breakdown, value, kind, period } = selection
  const bars =
    breakdown && !value
      ? breakdown.values.map((each) => {
          const cells = index.line({
            key: definition.key,
            by: breakdown.name,
            value: each.value,
            kind,
          })
          return barOf(definition, cells, period!, each)
        })
      : periods
          .filter((each) => each.kind === kind)
          .map((each) => {
            const by = breakdown?.name ?? null
            const cells = index.line({ key: definition.key, by, value: value?.value ?? null, kind })
            return barOf(definition, cells, each, { value: each.period, label: shortLabel(each) })
          })
  const allowed =
    unknownAllowed + Math.min(...bars.filter((bar) => bar.counted !== null).map(unknownShare))
  for (const bar of bars) bar.isPartial ||= unknownShare(bar) > allowed
  return {
    kind: 'composition',
    of: definition.form === 'distribution' ? 'whole' : 'parts',
    bars,
    categories: definition.categories.map(({ value, label }) => ({
      value,
      label: sentence(label),
    })),
    meanTitle: definition.number_title === undefined ? null : sentence(definition.number_title),
  }
}

function barOf(
  definition: Definition,
  cells: readonly Cell[],
  period: Period,
  row: { value: string; label: string },
): Bar {
  const held = cells.filter((cell) => cell.period === period.period)
  const whole = held.find((cell) => cell.category == null)
  return {
    name: row.value,
    label: row.label,
    counted: whole?.counted ?? null,
    unknown: whole?.unknown ?? null,
    mean: whole?.number ?? null,
    segments: definition.categories.map((category) => {
      const cell = held.find((each) => each.category === category.value)
      return {
        value: category.value,
        label: sentence(category.label),
        met: cell?.met ?? null,
        percent: cell?.percent ?? null,
        withheld: cell?.withheld ?? true,
      }
    }),
    isPartial: period.is_incomplete,
    isWithheld: whole?.withheld ?? true,
  }
}

/** Bars as rows of squares, one a part: for more parts than shades can tell apart. */
export function heatOfParts({ bars, categories }: Composition): Heat {
  const segments = bars.flatMap((bar) => bar.segments)
  const most = Math.max(0, ...segments.map(({ percent }) => percent ?? 0))
  return {
    rows: bars.map((bar) => ({ name: bar.name, label: barLabel(bar) })),
    columns: categories.map(({ value, label }) => ({ name: value, label })),
    cells: bars.flatMap((bar) =>
      bar.segments.map(({ value, percent, withheld }) => ({
        row: bar.name,
        column: value,
        value: percent,
        shade: percent === null ? null : most === 0 ? 0 : percent / most,
        text: percent === null ? (withheld ? notShown : '–') : `${Math.round(percent)}%`,
      })),
    ),
    stretches: [],
  }
}

/** A bar that is not a whole period, or mostly unknown, says so in its name. */
export function barLabel({ label, isPartial }: Pick<Bar, 'label' | 'isPartial'>): string {
  return isPartial ? `${label} (part)` : label
}

function shortLabel(period: Period): string {
  return period.kind === 'year' ? period.period : periodLabel(period.kind, period.period)
}
