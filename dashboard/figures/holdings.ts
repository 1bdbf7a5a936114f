import { tableTitle } from '../../pipeline/release/contract-words.ts'
import type { Manifest } from '../../pipeline/release/contract.ts'
import { compact, notShown } from '../words/numbers.ts'
import type { Heat, HeatCell, HeatLine } from './heat.ts'

/** Years of a profile in order, without holes, 'earlier' before them. */
function yearLines(years: readonly string[]): HeatLine[] {
  const starts = years.filter((year) => year !== 'earlier').map((year) => Number(year.slice(0, 4)))
  if (starts.length === 0) return []
  const first = Math.min(...starts)
  const names = Array.from({ length: Math.max(...starts) - first + 1 }, (_, place) => first + place)
  return [
    ...(years.includes('earlier') ? [{ name: 'earlier', label: 'Older' }] : []),
    ...names.map((start) => ({ name: yearName(start), label: yearLabel(start) })),
  ]
}

const two = (number: number): string => String(number % 100).padStart(2, '0')
const yearName = (start: number): string => `${start}-${two(start + 1)}`
const yearLabel = (start: number): string => `${two(start)}-${two(start + 1)}`

/** Records a year of every table that has any; each row is shaded by its own largest year. */
export function historyHeat({ profiles, coverage, audience }: Manifest): Heat {
  const columns = yearLines(profiles.history.map((each) => each.year))
  const tables = [...new Set(profiles.history.map((each) => each.table))]
  const ordered = coverage.map((each) => each.table).filter((table) => tables.includes(table))
  const rows = ordered.map((table) => ({ name: table, label: tableTitle(table) }))
  const cells = rows.flatMap(({ name }) => {
    const held = profiles.history.filter((each) => each.table === name)
    const most = Math.max(1, ...held.map((each) => each.records ?? 0))
    return columns.map((column) =>
      cellOf(
        name,
        column.name,
        held.find((each) => each.year === column.name)?.records ?? unlisted(audience),
        most,
      ),
    )
  })
  return { rows, columns, cells, stretches: stretchesOf(coverage, rows, columns) }
}

// To a partnership a year that is not listed looks like one that is not shown: none and few are the same.
function unlisted(audience: Manifest['audience']): number | null {
  return audience === 'internal' ? 0 : null
}

function cellOf(row: string, column: string, value: number | null, most: number): HeatCell {
  return {
    row,
    column,
    value,
    shade: value === null ? null : value / most,
    text: value === null ? notShown : compact(value),
  }
}

function stretchesOf(
  coverage: Manifest['coverage'],
  rows: readonly HeatLine[],
  columns: readonly HeatLine[],
): Heat['stretches'] {
  const before = columns[0]?.name === 'earlier' ? 1 : 0
  const first = columns[before]
  if (!first) return []
  const start = Date.UTC(Number(first.name.slice(0, 4)), 3, 1)
  const place = (date: string): number => {
    const years = (Date.parse(date) - start) / (365.25 * 864e5)
    return Math.min(columns.length, Math.max(before, before + years))
  }
  return coverage
    .filter(({ table, is_supplied }) => is_supplied && rows.some(({ name }) => name === table))
    .map(({ table, complete_from, complete_to }) => ({
      row: table,
      from: place(complete_from),
      to: place(complete_to),
    }))
    .filter(({ from, to }) => to > from)
}

/** Children with something recorded in a year, by age at its end. */
export function agesHeat({ profiles, audience }: Manifest): Heat {
  const columns = yearLines(profiles.ages.map((each) => each.year))
  const rows = Array.from({ length: 20 }, (_, place) => ({
    name: String(place - 1),
    label: place === 0 ? 'Not yet born' : `Age ${place - 1}`,
  }))
  const most = Math.max(1, ...profiles.ages.map((each) => each.children ?? 0))
  const held = new Map(profiles.ages.map((each) => [`${each.age} ${each.year}`, each.children]))
  const cells = rows.flatMap((row) =>
    columns.map((column) =>
      cellOf(
        row.name,
        column.name,
        held.get(`${row.name} ${column.name}`) ?? unlisted(audience),
        most,
      ),
    ),
  )
  return { rows, columns, cells, stretches: [] }
}

/** What the parts of `profiles.filled` are called, in the order of the page. */
const filledTitles: Record<string, string> = {
  source: 'Source of referral',
  need: 'Primary need',
  nfa: 'No further action: yes or no',
  closure_reason: 'Reason for closing',
  birth_month: 'Month of birth',
  factors: 'Factors of an assessment',
}

/** How many in a hundred records hold a value that matters, by year; darker = more complete. */
export function filledHeat({ profiles }: Manifest): Heat {
  const columns = yearLines(profiles.filled.map((each) => each.year))
  const rows = Object.entries(filledTitles)
    .filter(([what]) => profiles.filled.some((each) => each.what === what))
    .map(([name, label]) => ({ name, label }))
  const cells = rows.flatMap((row) =>
    columns.map((column): HeatCell => {
      const held = profiles.filled.find(
        (each) => each.what === row.name && each.year === column.name,
      )
      const value =
        held?.filled == null || !held.records
          ? null
          : Math.floor((100 * held.filled) / held.records)
      return {
        row: row.name,
        column: column.name,
        value,
        shade: value === null ? null : value / 100,
        text: value === null ? notShown : `${value}%`,
      }
    }),
  )
  return { rows, columns, cells, stretches: [] }
}
