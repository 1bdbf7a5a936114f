import type { Database } from '../database.ts'
import type { Kind } from '../readers/kinds.ts'
import type { SourceFile, Sources } from '../readers/sources.ts'
import { cinTables } from '../readers/cin-tables/columns.ts'
import { ssdTables } from '../readers/ssd/tables.ts'
import { keptColumns, type TableSpec } from '../readers/table-spec.ts'
import type { Place } from './detectors/detector.ts'
import { holdsNhsNumbers } from './nhs-columns.ts'

/** Something found in a column of a file as it lies, before anything was made of it. */
export interface RawHit {
  file: SourceFile
  column: string
  detector: string
  records: number
  first: number[]
}

/** Kinds whose files are laid out as views, of which records take only what they need. */
const kindsOfTables: Kind[] = ['cin_tables', 'ssd']

/** Columns that are known to hold an identifier, and of which only a keyed hash or a decile is made. */
const expected = /upn|postcode|_json$|identifier_value/

/**
 * Looks at every column that is read of files that hold one table each, whether or not a record is made of the
 * row: links, look-ups and codes that another column stands for do not all come to the judge.
 */
export async function rawTableHits(database: Database, sources: Sources): Promise<RawHit[]> {
  const hits: RawHit[] = []
  for (const kind of kindsOfTables.filter((each) =>
    sources.pieces.some((piece) => piece.kind === each),
  ))
    for (const [view, columns] of await viewsOf(database, kind))
      hits.push(...(await hitsIn(database, `${kind}.${view}`, columns, sources)))
  return hits
}

/** The views that hold files as they lie, with the columns that are looked at. */
async function viewsOf(database: Database, kind: Kind): Promise<Map<string, string[]>> {
  const rows = await database.rows(
    `select table_name as view from information_schema.columns join duckdb_views() as views
       on views.schema_name = table_schema and views.view_name = table_name
     where table_schema = $kind::varchar and column_name = 'file_number' order by table_name`,
    { kind },
  )
  const names = rows.map((row) => String(row.view))
  const views = new Map<string, string[]>()
  for (const view of names) {
    const spec = specOf(kind, view)
    // Where a table comes in one file a year, a view over all the years says the same again.
    if (!spec || names.some((name) => name.startsWith(`${view}_`) && /_\d{4}$/.test(name))) continue
    const looked = keptColumns(spec).filter(
      (column) => !expected.test(column) && !('onlyFor' in spec.columns[column]!),
    )
    views.set(view, looked)
  }
  return views
}

function specOf(kind: Kind, view: string): TableSpec | undefined {
  const table = view.replace(/_\d{4}$/, '')
  return kind === 'ssd' ? ssdTables[view] : (cinTables as Record<string, TableSpec>)[table]
}

const placeOf = (column: string): Place => {
  if (/date|dob/.test(column)) return 'date'
  if (/id$/.test(column)) return 'id'
  return /team|name|desc/.test(column) ? 'label' : 'cell'
}

/** A quick test that nearly every cell passes, and then the detectors. */
function found(column: string): string {
  const place = placeOf(column)
  const isOrdinary =
    place === 'id'
      ? `not is_odd_id(trim(${column}))`
      : place === 'date'
        ? `regexp_full_match(${column}, '[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[ T][0-9:.]*)?|[0-9]{2}/[0-9]{2}/[0-9]{4}')`
        : `regexp_full_match(${column}, '[A-Za-z]{0,2}|[A-Za-z]{0,2}[0-9]{1,2}[A-Za-z]?')`
  return `case when ${column} is not null and not ${isOrdinary} then identifier_in(${column}, '${place}') end`
}

async function hitsIn(
  database: Database,
  view: string,
  columns: string[],
  sources: Sources,
): Promise<RawHit[]> {
  if (columns.length === 0) return []
  const names = columns.map((_, index) => `found_${index}`)
  await database.run(
    `create or replace temp table looked_at as
     select file_number, record, ${names.join(', ')} from (
       select file_number, coalesce(record, row_number() over ())::integer as record,
         ${columns.map((column, index) => `${found(column)} as ${names[index]}`).join(', ')}
       from ${view}
     ) as every_row where coalesce(${names.join(', ')}) is not null`,
  )
  const rows = await database.rows(
    columns
      .map(
        (column, index) =>
          `select '${column}' as column_name, file_number, ${names[index]} as detector, count(*)::integer as records,
             list_sort(list(record))[1:3] as first
           from looked_at where ${names[index]} is not null group by file_number, ${names[index]}`,
      )
      .join(' union all '),
  )
  await database.run('drop table looked_at')
  const hits: RawHit[] = []
  for (const row of rows) {
    const column = String(row.column_name)
    const number = Number(row.file_number)
    const detector = String(row.detector)
    if (detector === 'nhs_digits' && !(await isNhsColumn(database, view, column, number))) continue
    const first = (row.first as number[]).map(Number)
    hits.push({
      file: sources.files[number - 1]!,
      column,
      detector,
      records: Number(row.records),
      first,
    })
  }
  return hits
}

async function isNhsColumn(
  database: Database,
  view: string,
  column: string,
  file: number,
): Promise<boolean> {
  const [row] = await database.rows(
    `select count(*)::integer as every,
       count(*) filter (where is_ten or is_passing)::integer as tens,
       count(*) filter (where is_passing)::integer as passing
     from (
       select regexp_full_match(id, '[0-9]{10}(?:[.]0+)?') as is_ten,
         is_odd_id(id) and identifier_in(id, 'id') = 'nhs_digits' as is_passing
       from (select distinct trim(${column}) as id from ${view} where file_number = $file::integer) as every_id
     ) as looked_at`,
    { file },
  )
  return holdsNhsNumbers(Number(row!.every), Number(row!.passing), Number(row!.tens))
}
