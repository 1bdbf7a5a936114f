import type {
  Comparators,
  OfficialArea,
  OfficialFigure,
  OfficialMeasure,
  OfficialNote,
} from '../../pipeline/release/contract-comparators.ts'
import type { Release } from '../release.ts'
import type { Selection } from '../selection.ts'

/** A note, numbered as the page refers to it. */
export interface NumberedNote extends OfficialNote {
  number: number
}

/** What a figure is of one year, or one part, of an official measure. */
export interface OfficialRow {
  /** The year to 31 March that it ends with, 2025. */
  year: number
  /** Null = the measure is one share. */
  part: { value: string; label: string } | null
  england: OfficialFigure
  region: OfficialFigure
  /** The authority itself, as the Department publishes it. */
  published: OfficialFigure
  /** Null where too few of them have a figure. */
  neighbours: { median: number; lowest: number; highest: number } | null
  notes: readonly NumberedNote[]
}

/** One official measure as it stands beside this authority's own figures. */
export interface OfficialComparison {
  measure: OfficialMeasure
  /** Null where the authority's code is in none of the files. */
  authority: OfficialArea | null
  region: OfficialArea | null
  /** How many statistical neighbours are named, this authority not counted. */
  neighbours: number
  rows: OfficialRow[]
  notes: NumberedNote[]
}

/** A median of fewer would all but show an authority. */
const leastNeighbours = 3

/**
 * The official measures that stand beside a selection: those of its indicator for the authority as a
 * whole, and those of a breakdown where its values stand side by side.
 */
export function officialOf(release: Release, selection: Selection): OfficialComparison[] {
  const { comparators } = release.official
  if (!comparators) return []
  const { definition, breakdown, value } = selection
  return comparators.measures
    .filter((measure) =>
      breakdown
        ? !value && definition.unit === 'referral' && measure.breakdown === breakdown.name
        : measure.indicator === definition.id,
    )
    .map((measure) => comparisonOf(comparators, measure, release.manifest.authority.code))
}

function comparisonOf(
  comparators: Comparators,
  measure: OfficialMeasure,
  code: string,
): OfficialComparison {
  const { areas } = comparators
  const own = codesOf(areas, code)
  const latest = own.find((each) => isHeldLast(measure, each)) ?? own[0]
  const authority = areas.find((each) => each.code === latest) ?? null
  const region = areas.find((each) => each.code === authority?.region) ?? null
  const england = areas.filter(({ level }) => level === 'national').map((area) => area.code)
  const neighbours = authority ? comparators.neighbours.filter((each) => !own.includes(each)) : []
  const notes = notesOf(comparators.notes, measure, [...england, ...own, region?.code])
  const rows = linesOf(measure).map((line) => ({
    year: line.year,
    part: line.part,
    england: figureOf(measure, england, line),
    region: figureOf(measure, region ? [region.code] : [], line),
    published: figureOf(measure, own, line),
    neighbours: spreadOf(neighbours.map((each) => figureOf(measure, codesOf(areas, each), line))),
    notes: notes.filter(({ from, to }) => from <= line.year && line.year <= to),
  }))
  return { measure, authority, region, neighbours: neighbours.length, rows, notes }
}

/**
 * Every code of nine characters that an authority has had, found by any of its codes: it keeps its three
 * digits when its bounds or its kind change.
 */
function codesOf(areas: readonly OfficialArea[], code: string): string[] {
  const named = areas.find((area) => area.code === code || area.dfe_code === code)
  if (named?.level !== 'authority') return []
  return areas.filter((area) => area.dfe_code === named.dfe_code).map((area) => area.code)
}

function isHeldLast({ series }: OfficialMeasure, code: string): boolean {
  return series.some(({ area, percent }) => area === code && percent.at(-1) !== null)
}

/** The figure of an area under whichever of its codes has one. */
function figureOf(
  { series }: OfficialMeasure,
  codes: readonly string[],
  { part, place }: Line,
): OfficialFigure {
  const held = series.filter(
    (each) => codes.includes(each.area) && each.part === (part?.value ?? null),
  )
  return held.map(({ percent }) => percent[place] ?? null).find((each) => each !== null) ?? null
}

interface Line {
  place: number
  year: number
  part: OfficialRow['part']
}

/** A share has a line a year, a measure of parts a line a part of its latest year. */
function linesOf({ years, parts }: OfficialMeasure): Line[] {
  if (parts.length === 0) return years.map((year, place) => ({ place, year, part: null }))
  const place = years.length - 1
  return parts.map((part) => ({ place, year: years[place]!, part }))
}

function notesOf(
  notes: readonly OfficialNote[],
  { key, years, parts }: OfficialMeasure,
  shown: readonly (string | undefined)[],
): NumberedNote[] {
  const held = parts.length > 0 ? years.slice(-1) : years
  return notes
    .filter(
      ({ from, to, areas, measures }) =>
        held.some((year) => from <= year && year <= to) &&
        (areas.length === 0 || areas.some((area) => shown.includes(area))) &&
        (measures.length === 0 || measures.includes(key)),
    )
    .map((note, place) => ({ ...note, number: place + 1 }))
}

function spreadOf(figures: readonly OfficialFigure[]): OfficialRow['neighbours'] {
  const numbers = figures.filter((each) => typeof each === 'number').sort((a, b) => a - b)
  if (numbers.length < leastNeighbours) return null
  const middle = (numbers.length - 1) / 2
  const median = (numbers[Math.floor(middle)]! + numbers[Math.ceil(middle)]!) / 2
  return { median, lowest: numbers[0]!, highest: numbers.at(-1)! }
}

/** 2025 → '2024-25'. */
export function periodOf(year: number): string {
  return `${year - 1}-${String(year % 100).padStart(2, '0')}`
}
