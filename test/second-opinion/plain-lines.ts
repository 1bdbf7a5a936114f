import { coveredPeriods } from '../../pipeline/cube/calendar.ts'
import { grids, type Definition } from '../../pipeline/release/contract.ts'
import { dateOf } from './calendar.ts'
import { breakdowns } from './chronology.ts'
import { curveOf } from './curve.ts'
import type { ReferenceRow } from './indicators.ts'
import { livesOf } from './lives.ts'
import type { Authority } from './records.ts'
import { catalogue } from './tables.ts'

/** The lines of `cubeLines`, counted plainly from the reference's rows. */
export function plainLines(
  authority: Authority,
  rows: Map<string, ReferenceRow[]>,
): Map<string, string[]> {
  const lives = livesOf(authority)
  const sources = new Map<string, string>()
  for (const life of lives.values()) {
    for (const episode of life.episodes)
      sources.set(episode.id, String(breakdowns(life, episode, new Set())[1]))
  }
  const periods = coveredPeriods(dateOf(authority.recordStart), dateOf(authority.extractEnd))
  const family = (child: string) => lives.get(child)!.familyId
  return new Map(
    catalogue.map((definition) => {
      const own = rows.get(definition.key) ?? []
      const lines = [null, ...sourceNames].flatMap((source) =>
        periods
          .filter(({ kind }) => definition.periods.includes(kind))
          .flatMap(({ period, starts, ends }) => {
            const isIn = (row: ReferenceRow) =>
              dateOf(row.counted_on) >= starts && dateOf(row.counted_on) <= ends
            const inCell = own.filter(
              (row) => isIn(row) && (source === null || sources.get(row.episode_id) === source),
            )
            const name =
              source === null ? `authority  ${period}` : `source_group ${source} ${period}`
            return cellLines(name, inCell.filter(isInside(authority)), definition, family)
          }),
      )
      return [definition.key, lines]
    }),
  )
}

const isInside =
  ({ recordStart, extractEnd }: Authority) =>
  (row: ReferenceRow): boolean =>
    row.counted_on >= recordStart && row.counted_on <= extractEnd

const sourceNames = [
  'individual',
  'school',
  'education_services',
  'health',
  'housing',
  'la_services',
  'police',
  'other_legal',
  'other',
  'anonymous',
  'unknown',
]

/** A unit of several rows is met if any is; else unknown if any is; else not met. */
function unitsOf(rows: ReferenceRow[]): ReferenceRow[] {
  const units = new Map<string, ReferenceRow>()
  const weight = (row: ReferenceRow) => (row.is_met === true ? 2 : row.is_met === null ? 1 : 0)
  for (const row of rows) {
    const held = units.get(row.unit_id)
    if (!held || weight(row) > weight(held)) units.set(row.unit_id, row)
  }
  return [...units.values()]
}

function cellLines(
  name: string,
  rows: ReferenceRow[],
  definition: Definition,
  family: (child: string) => string,
): string[] {
  const units = unitsOf(rows)
  const counted = units.filter((row) => row.is_met !== null && row.value !== null)
  const children = new Set(counted.map((row) => row.child_id))
  const families = new Set([...children].map(family))
  const met = counted.filter((row) => row.is_met === true || row.outcome === 'event').length
  const parts = definition.categories.map(
    ({ value }) => counted.filter((row) => isPart(row, value)).length,
  )
  const isCounts = definition.form === 'distribution'
  const total =
    isCounts && definition.number_title ? counted.reduce((sum, row) => sum + row.value!, 0) : '-'
  const counts = [
    counted.length,
    children.size,
    families.size,
    units.length - counted.length,
    isCounts ? '-' : met,
  ]
  const lines = [`${name}: ${counts.join(' ')} / ${parts.join(' ')} / ${total}`]
  if (definition.form !== 'time_to') return lines
  const points = curveOf(counted, grids.follow_up)
  return [
    ...lines,
    ...points.map(
      ({ at, share, reached, atRisk }) =>
        `${name} at ${at}: ${share.toFixed(9)} ${reached} ${atRisk}`,
    ),
  ]
}

function isPart(row: ReferenceRow, category: string): boolean {
  if (row.value === undefined) return row.part === category
  return category.endsWith('+')
    ? row.value! >= Number(category.slice(0, -1))
    : row.value === Number(category)
}
