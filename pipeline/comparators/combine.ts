import {
  comparatorsVersion,
  type Comparators,
  type OfficialArea,
  type OfficialSource,
} from '../release/contract-comparators.ts'
import { knownBreaks } from './known-breaks.ts'
import { OperatorError } from '../error.ts'
import { measureOf } from './series.ts'
import { readRows, type TableRow } from './read-rows.ts'
import { addUp } from './add-up.ts'
import type { Recognised } from './recognise.ts'

/** A file with the rows of it that are read; none of a table that is left out. */
interface ReadFile extends Recognised {
  read: readonly TableRow[]
  years: [first: number, last: number]
}

export interface Combined {
  comparators: Comparators
  /** Plain lines about what was kept as published though it does not add up. */
  remarks: string[]
}

/**
 * Makes one set of comparators of all files. Where two releases of a table have the same year, the later
 * release is believed; every row of every file is either kept or left out for a reason.
 *
 * @throws OperatorError 'refused' for a file that is cut, for two different files of one release, or when
 *   nothing is left to compare with; 'usage' when a neighbour is no authority of the files
 */
export function combine(files: readonly Recognised[], neighbours: readonly string[]): Combined {
  const read = files.map(readFile)
  const remarks = read.flatMap((file) => (isKept(file) ? addUp(file, file.read) : []))
  const accepted = read.map((file, place) => ({ file, rows: acceptedOf(file, place, read) }))
  const sources = accepted.map(({ file, rows }) => sourceOf(file, rows.length))
  const areas = areasOf(accepted.flatMap(({ rows }) => rows))
  const measures = [...new Set(read.filter(isKept).map(({ table }) => table))]
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .flatMap((table) => {
      const rows = accepted.flatMap(({ file, rows }) => (file.table === table ? rows : []))
      return table.measures.map((spec) => measureOf(table, spec, rows))
    })
  if (measures.length === 0) {
    throw new OperatorError(
      'refused',
      'None of these files has a figure that an indicator counts as the Department does. C1, C2, C4, C5, D3, D5 and D7 have.',
    )
  }
  assertNeighbours(neighbours, areas)
  const comparators: Comparators = {
    product: 'golden-thread',
    comparators: comparatorsVersion,
    publisher: 'Department for Education',
    publication: 'Children in need',
    licence: 'Open Government Licence v3.0',
    sources,
    areas,
    measures,
    notes: knownBreaks.map((note) => ({ ...note })),
    neighbours: [...neighbours],
  }
  return { comparators, remarks }
}

const isKept = ({ table }: Recognised): boolean => table.measures.length > 0

function readFile(file: Recognised): ReadFile {
  const read = isKept(file) ? readRows(file) : []
  const place = file.place('time_period')
  const years = file.rows
    .map((values) => Number(values[place]))
    .filter((year) => year >= 2000 && year <= 2100)
  if (years.length === 0)
    throw new OperatorError('refused', `${file.file}: holds no row of a year. Download it again.`)
  return { ...file, read, years: [Math.min(...years), Math.max(...years)] }
}

/** The rows of a file whose year no later release of its table has. */
function acceptedOf(file: ReadFile, place: number, all: readonly ReadFile[]): TableRow[] {
  const later = all.filter((other, at) => {
    if (other.table !== file.table || at === place) return false
    if (other.years[1] !== file.years[1]) return other.years[1] > file.years[1]
    if (isKept(file) && other.sha256 !== file.sha256) {
      throw new OperatorError(
        'refused',
        `${file.file} and ${other.file}: are two different files of table ${file.table.code} for the same years. Name the newer one only.`,
      )
    }
    return at < place
  })
  const taken = new Set(later.flatMap(({ read }) => read.map(({ year }) => year)))
  return file.read.filter(({ year }) => !taken.has(year))
}

function sourceOf(file: ReadFile, accepted: number): OfficialSource {
  const left = file.rows.length - accepted
  const why = isKept(file)
    ? 'another file of this table, of a later release or the same, has these years'
    : 'no indicator counts what this table counts'
  return {
    file: file.file,
    bytes: file.bytes,
    sha256: file.sha256,
    table: file.table.code,
    title: file.table.title,
    first_year: file.years[0],
    last_year: file.years[1],
    rows_in: file.rows.length,
    accepted,
    left_out: left > 0 ? [{ why, rows: left }] : [],
  }
}

const order: Record<OfficialArea['level'], number> = { national: 0, region: 1, authority: 2 }

/** Every area of the rows once, as its latest year names it. */
function areasOf(rows: readonly TableRow[]): OfficialArea[] {
  const latest = new Map<string, TableRow>()
  for (const row of rows)
    if (row.year >= (latest.get(row.area.code)?.year ?? 0)) latest.set(row.area.code, row)
  return [...latest.values()]
    .map(({ area }) => area)
    .sort((one, other) => order[one.level] - order[other.level] || (one.code < other.code ? -1 : 1))
}

function assertNeighbours(neighbours: readonly string[], areas: readonly OfficialArea[]): void {
  const unknown = neighbours.find(
    (code) => !areas.some((area) => area.level === 'authority' && area.code === code),
  )
  if (unknown)
    throw new OperatorError('usage', `--neighbours: ${unknown} is no authority of these files.`)
}
