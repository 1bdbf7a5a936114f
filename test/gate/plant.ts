import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as xlsx from '@e965/xlsx'
import { writeAnnexA } from '../../data-samples/annex-a/write-annex-a.ts'
import { writeCinTables } from '../../data-samples/cin-tables/write-tables.ts'
import { writePayloads } from '../../data-samples/dfe-api/write-payloads.ts'
import { writeSsd } from '../../data-samples/ssd/write-ssd.ts'
import type { SampleSize } from '../../data-samples/authority.ts'
import { writeCensus } from '../../data-samples/write-census.ts'
import { writeExtract } from '../../data-samples/write-extract.ts'
import type { Place } from '../../pipeline/gate/detectors/detector.ts'
import { cinTables } from '../../pipeline/readers/cin-tables/columns.ts'
import { tableAndYear, cinTableOf } from '../../pipeline/readers/cin-tables/tables.ts'
import type { Kind } from '../../pipeline/readers/kinds.ts'
import { ssdTables } from '../../pipeline/readers/ssd/tables.ts'
import { recordTables } from '../../pipeline/records/tables.ts'
import { csvText, parseCsv } from './csv.ts'

/** A cell that is read, and how to put something into it. Cells of one `row` stand in one record. */
export interface Cell {
  file: string
  row: string
  column: string
  place: Place
  put(value: string): void
}

/** A clean input of one kind: its folder, the cells of it that are read, and how to write what was put in. */
export interface CleanInput {
  folder: string
  cells: Cell[]
  write(): void
}

const writers: Record<Kind, (folder: string, size: SampleSize) => unknown> = {
  golden_thread: writeExtract,
  ssd: writeSsd,
  cin_tables: writeCinTables,
  cin_census: writeCensus,
  dfe_api: writePayloads,
  annex_a: writeAnnexA,
}

/** Writes a sample of a kind into a folder of its own. */
export function cleanInput(kind: Kind, seed: number): CleanInput {
  const folder = mkdtempSync(path.join(tmpdir(), 'golden-thread-planted-'))
  writers[kind](folder, { children: 60, years: 3, seed })
  const files = readdirSync(folder).filter((name) => name !== 'extract.json')
  const inputs = files.map((file) => readers[kind](path.join(folder, file), file, kind))
  return {
    folder,
    cells: inputs.flatMap(({ cells }) => cells),
    write: () => inputs.forEach(({ write }) => write()),
  }
}

interface OpenFile {
  cells: Cell[]
  write(): void
}

const readers: Record<Kind, (path: string, file: string, kind: Kind) => OpenFile> = {
  golden_thread: openTable,
  ssd: openTable,
  cin_tables: openTable,
  cin_census: openXml,
  dfe_api: openJson,
  annex_a: openWorkbook,
}

type Spec = Record<string, { kind?: string; dropped?: string; onlyFor?: string }>

function specOf(kind: Kind, file: string, header: string[]): Spec {
  const base = path.parse(file).name
  if (kind === 'golden_thread') return recordTables[base as 'children'] as unknown as Spec
  if (kind === 'ssd') return (ssdTables[base]?.columns ?? {}) as Spec
  const table = cinTableOf(
    base.toLowerCase(),
    header.map((name) => name.toLowerCase()),
  )!
  return cinTables[tableAndYear(table).table].columns as Spec
}

/** Columns in which an identifier is expected, or of which only some words are ever read. */
const expected =
  /upn|postcode|_json$|^header|^(collection|year|referencedate|sourcelevel|lea|softwarecode|release|serialno|datetime)$|cindetailsid|assessmentid$|cppid$|assessmentfactors|internalreviewdate|initialcpctarget|^link_/i

function placeOf(column: string, said: string | undefined): Place {
  if (said === 'id' || /id$/i.test(column)) return 'id'
  if (said === 'date' || /date|dob/i.test(column)) return 'date'
  return said === 'label' || /_(team|name|desc)$|^allocated team$/i.test(column) ? 'label' : 'cell'
}

function openTable(file: string, name: string, kind: Kind): OpenFile {
  const rows = parseCsv(readFileSync(file, 'utf8'))
  const header = rows[0]!
  const spec = specOf(kind, name, header)
  const cells = header.flatMap((column, index): Cell[] => {
    const said = spec[column.toLowerCase()]
    const isOwn = kind === 'golden_thread'
    if (!said || said.dropped || said.onlyFor || (!isOwn && expected.test(column))) return []
    return rows.slice(1).map((row, place) => ({
      file: name,
      row: String(place + 1),
      column,
      place: placeOf(column, said.kind),
      put: (value) => void (row[index] = value),
    }))
  })
  return { cells, write: () => writeFileSync(file, csvText(rows)) }
}

/** Every element of a Child block that holds text. */
function openXml(file: string, name: string): OpenFile {
  const pieces = readFileSync(file, 'utf8').split(/(?=<Child>)/)
  const cells: Cell[] = []
  const blocks = pieces.map((piece, block) => {
    const parts = piece.split(/(<(\w+)>[^<]+<\/\2>)/).filter((_, place) => place % 3 !== 2)
    if (block === 0) return parts
    for (const [index, part] of parts.entries()) {
      const column = /^<(\w+)>[^<]+<\//.exec(part)?.[1]
      if (column === undefined || expected.test(column)) continue
      const put = (value: string): void => {
        parts[index] = `<${column}>${value.replaceAll('&', '&amp;')}</${column}>`
      }
      cells.push({ file: name, row: String(block), column, place: placeOf(column, undefined), put })
    }
    return parts
  })
  return { cells, write: () => writeFileSync(file, blocks.map((parts) => parts.join('')).join('')) }
}

const leftByApi =
  /^(mis_child_id|unique_pupil_number|former_unique_pupil_number|first_name|surname|postcode|worker_id|unique_pupil_number_unknown_reasons|uasc_end_date|unique_pupil_number_unknown_reason|placement_type|start_reason|end_reason|change_reason)$/

/** Every text of a child's object that the payload's shape reads. */
function openJson(file: string, name: string): OpenFile {
  const children = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>[]
  const cells: Cell[] = []
  const walk = (holder: Record<string, unknown>, row: string): void => {
    for (const [column, value] of Object.entries(holder)) {
      if (leftByApi.test(column)) continue
      if (typeof value === 'string') {
        const put = (text: string): void => void (holder[column] = text)
        cells.push({ file: name, row, column, place: placeOf(column, undefined), put })
      } else if (Array.isArray(value)) {
        for (const each of value) if (typeof each === 'object' && each) walk(each, row)
      } else if (typeof value === 'object' && value) walk(value as Record<string, unknown>, row)
    }
  }
  for (const [index, child] of children.entries()) walk(child, String(index + 1))
  return { cells, write: () => writeFileSync(file, JSON.stringify(children)) }
}

/** Columns of Annex A that are read; the others are free text, names of workers, or not used. */
const readByLists =
  /unique id|date|gender|ethnicity|source|outcome|nfa|category|legal|disab|need|reason|result|seen|team|type|status/i

function openWorkbook(file: string, name: string): OpenFile {
  const book = xlsx.read(readFileSync(file), { cellDates: false })
  const cells: Cell[] = []
  for (const tab of book.SheetNames.filter((each) => /^List [1-8]$/.test(each))) {
    const sheet = book.Sheets[tab]!
    const rows = xlsx.utils.sheet_to_json<(string | number | null)[]>(sheet, {
      header: 1,
      defval: null,
    })
    const at = rows.findIndex((row) => row.some((cell) => /unique id/i.test(String(cell))))
    for (const [index, row] of rows.entries()) {
      if (
        index <= at ||
        !row.some((cell) => typeof cell === 'number' || /^[CF]?\d+$/.test(String(cell)))
      )
        continue
      for (const [place, title] of rows[at]!.entries()) {
        const column = String(title ?? '')
        if (!readByLists.test(column) || row[place] === null) continue
        // Of teams only those of referrals and open cases are read.
        if (/team/i.test(column) && !/[36]$/.test(tab)) continue
        const put = (value: string): void => {
          sheet[xlsx.utils.encode_cell({ r: index, c: place })] = { t: 's', v: value }
        }
        cells.push({
          file: `${name} ${tab}`,
          row: String(index + 1),
          column,
          place: placeOf(column, undefined),
          put,
        })
      }
    }
  }
  return {
    cells,
    write: () => writeFileSync(file, xlsx.write(book, { type: 'buffer', bookType: 'xlsx' })),
  }
}
