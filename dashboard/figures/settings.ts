import type { Cell, Definition, PeriodKind } from '../../pipeline/release/contract.ts'
import type { CellIndex } from '../cells.ts'
import type { Period } from '../selection.ts'
import { compared } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import { readAmong } from './read.ts'
import { readingOf, readingsOf } from './reading.ts'
import type { Read } from './read.ts'
import type { NamedReading } from './reading.ts'

export interface SettingRow {
  /** 'Window months = 6'; the definition as it stands comes first. */
  label: string
  isStandard: boolean
  /** One a reading. */
  reads: Read[]
}

/** What an indicator would be at other values of its parameters, for the authority as a whole. */
export interface Settings {
  readings: NamedReading[]
  /** Over what time. */
  kind: PeriodKind
  period: string
  rows: SettingRow[]
}

/**
 * The settings of a definition in the longest time that has them: all years together, else the latest
 * complete year. Null where it was not worked out at any other setting.
 */
export function settingsOf(
  index: CellIndex,
  periods: readonly Period[],
  definition: Definition,
): Settings | null {
  const spans = periods
    .filter(({ kind, is_incomplete }) => kind === 'all' || (kind === 'year' && !is_incomplete))
    .toReversed()
    .toSorted((one, other) => Number(other.kind === 'all') - Number(one.kind === 'all'))
  for (const { kind, period } of spans) {
    const cells = index.settings(definition.key, kind).filter((cell) => cell.period === period)
    if (cells.length === 0) continue
    const line = index.line({ key: definition.key, by: null, value: null, kind })
    return { ...settingsIn(definition, line, cells, period), kind }
  }
  return null
}

function settingsIn(
  definition: Definition,
  standard: readonly Cell[],
  cells: readonly Cell[],
  period: string,
): Omit<Settings, 'kind'> {
  const several = readingsOf(definition)
  const reading = readingOf(definition)
  const readings = several.length > 0 ? several : [{ name: '', label: reading.title, reading }]
  const row = (label: string, held: readonly Cell[]): SettingRow => ({
    label,
    isStandard: held === standard,
    reads: readings.map((each) => readAmong(definition, each.reading, held, period)),
  })
  const names = [...new Set(cells.map((cell) => cell.setting!))]
  return {
    readings,
    period,
    rows: [
      row('As it stands', standard),
      ...names.map((name) =>
        row(
          settingWords(name),
          cells.filter((cell) => cell.setting === name),
        ),
      ),
    ],
  }
}

/** 'window_months = 6' → 'Window months = 6'. */
function settingWords(setting: string): string {
  const words = setting.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The settings as dots side by side; null where more than one number would have to be drawn. */
export function settingsComparison({ readings, rows }: Settings): Comparison | null {
  if (readings.length > 1) return null
  const value = ({ label, reads }: SettingRow) => compared(label, label, reads[0]!)
  const { reading } = readings[0]!
  return {
    kind: 'comparison',
    of: 'settings',
    title: 'Setting',
    reading,
    values: rows.map(value),
    whole: { ...value(rows[0]!), label: 'As it stands' },
    funnel: null,
  }
}
