import type { OfficialFigure } from '../../pipeline/release/contract-comparators.ts'
import type { Release } from '../release.ts'
import type { Period, Selection } from '../selection.ts'
import { officialOf, periodOf } from './official.ts'
import type { NumberedNote, OfficialRow } from './official.ts'

interface OfficialPoint {
  starts: Date
  percent: number | null
}

/** A thin line beside a yearly trend. */
export interface OfficialLine {
  of: 'england' | 'region'
  name: string
  points: OfficialPoint[]
}

/** Where a note begins: over the first year that the chart has of it. */
export interface OfficialMark extends OfficialPoint {
  text: string
}

export interface OfficialLines {
  lines: OfficialLine[]
  marks: OfficialMark[]
  notes: NumberedNote[]
}

/**
 * England and the authority's region on the yearly trend of an indicator that the Department defines too:
 * the first of its measures. Null on every other figure.
 */
export function officialLines(
  release: Release,
  selection: Selection,
  years: readonly Period[],
): OfficialLines | null {
  if (selection.kind !== 'year' || selection.breakdown) return null
  const comparison = officialOf(release, selection).find(
    ({ measure }) => measure.parts.length === 0,
  )
  if (!comparison) return null
  const shown = years.flatMap(({ period, starts }) => {
    const row = comparison.rows.find((each) => periodOf(each.year) === period)
    return row ? [{ row, starts: new Date(`${starts}T00:00:00Z`) }] : []
  })
  const line = (of: OfficialLine['of'], name: string): OfficialLine[] => {
    const points = shown.map(({ row, starts }) => ({ starts, percent: numberOf(row[of]) }))
    return points.some(({ percent }) => percent !== null) ? [{ of, name, points }] : []
  }
  const lines = [
    ...line('england', 'England'),
    ...(comparison.region ? line('region', comparison.region.name) : []),
  ]
  if (lines.length === 0) return null
  const notes = comparison.notes.filter((note) => shown.some(({ row }) => row.notes.includes(note)))
  return { lines, notes, marks: marksOf(shown, notes) }
}

function marksOf(
  shown: readonly { row: OfficialRow; starts: Date }[],
  notes: readonly NumberedNote[],
): OfficialMark[] {
  const begun = new Set<NumberedNote>()
  return shown.flatMap(({ row, starts }) => {
    const here = notes.filter((note) => row.notes.includes(note) && !begun.has(note))
    for (const note of here) begun.add(note)
    const text = here.map(({ number }) => number).join(', ')
    return here.length > 0 ? [{ starts, percent: numberOf(row.england), text }] : []
  })
}

const numberOf = (figure: OfficialFigure): number | null =>
  typeof figure === 'number' ? figure : null
