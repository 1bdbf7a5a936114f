import type { Database, Parameters } from '../database.ts'
import { returnYearStart } from '../extract/calendar.ts'
import type { Sources } from '../readers/sources.ts'
import type { RecordTable } from '../records/tables.ts'
import { createTables } from '../sql-folder.ts'
import { faultRules, type FaultRule } from './rules.ts'
import { rulesThatApply } from './rules-that-apply.ts'

export interface Finding {
  code: string
  title: string
  meaning: string
  severity: FaultRule['severity']
  /** What the operator can do about it. */
  do: string
  records: number
  /** Children whose records these are; null where the records name none. */
  children: number | null
  /** Records by the year ending 31 March of their own date, '2024-25'; records without a date are in none. */
  years: { year: string; records: number }[]
}

/**
 * Asks every rule that applies of the records that are kept.
 *
 * @param sources gets a remark where rules were not asked.
 * @returns the rules that some record breaks, and one line each for the operator: file, first record, column,
 *   how many, what to do. No line holds a value.
 */
export async function find(
  database: Database,
  sources: Sources,
): Promise<{ findings: Finding[]; messages: string[] }> {
  const { rules, isSingleReturn, remarks } = rulesThatApply(await faultRules(), sources)
  sources.remarks.push(...remarks)
  const parameters = parametersOf(sources)
  await listFiles(database, sources)
  await createTables(database, '2_records/5_beside_kept', parameters, 'beside')
  if (isSingleReturn) await createCalendar(database)
  const broken = await brokenRules(database, rules, parameters)
  return {
    findings: broken.map(({ rule, records, children, years }) => {
      const { code, title, meaning, severity } = rule
      return { code, title, meaning, severity, do: rule.do, records, children, years }
    }),
    messages: broken.map((each) => message(each, sources)),
  }
}

/** What rules may ask for: `$reference_date` and `$year_start` are those of a single return. */
function parametersOf(sources: Sources): Parameters {
  return {
    extract_end: sources.extractedOn,
    complete_from: sources.completeFrom,
    reference_date: sources.completeTo,
    year_start: returnYearStart(sources.completeTo),
  }
}

async function listFiles(database: Database, { files }: Sources): Promise<void> {
  const rows = files.map(({ number, kind }) => `(${number}, '${kind}')`)
  await database.run(
    `create table beside.files as from (values ${rows.join(', ')}) as file (file_number, kind)`,
  )
}

/** The calendar of working days, under the judgement's schema: the build makes its own after intake. */
async function createCalendar(database: Database): Promise<void> {
  await database.run(`set search_path = 'main,beside'`)
  await createTables(database, '0_reference', {}, 'beside')
  await database.run(`set search_path = 'main'`)
}

interface Broken extends Pick<Finding, 'records' | 'children' | 'years'> {
  rule: FaultRule
  first: { file_number: number; record: number; column_name: string; table_name: RecordTable }
}

/** Every rule in one statement, since most find nothing; then what was found is counted. */
async function brokenRules(
  database: Database,
  rules: FaultRule[],
  parameters: Parameters,
): Promise<Broken[]> {
  const selects = rules.map(
    ({ sql }, place) => `select ${place}::integer as place, * from (${sql}) as found`,
  )
  await database.run(
    `create table beside.found as
     select null::integer as place, null::varchar as child_id, null::date as dated_on where false
     union all by name ${selects.join(' union all by name ')}`,
    parameters,
  )
  const counts = (await database.rows(
    `select place, count(*)::integer as records,
       nullif(count(distinct child_id), 0)::integer as children,
       min({file_number: file_number::integer, record: record::integer, column_name: column_name, table_name: table_name}) as first
     from beside.found group by place order by place`,
  )) as unknown as (Omit<Broken, 'rule' | 'years'> & { place: number })[]
  const years = await yearsOf(database)
  return counts.map(({ place, ...count }) => ({
    ...count,
    rule: rules[place]!,
    years: years.get(place) ?? [],
  }))
}

async function yearsOf(database: Database): Promise<Map<number, Finding['years']>> {
  const rows = await database.rows(
    // Three months earlier, a year that ends on 31 March is a calendar year.
    `select place, year(dated_on - interval 3 month)::integer as begins, count(*)::integer as records
     from beside.found where dated_on is not null group by place, begins order by begins`,
  )
  const years = new Map<number, Finding['years']>()
  for (const row of rows) {
    const begins = Number(row.begins)
    const year = `${begins}-${String((begins + 1) % 100).padStart(2, '0')}`
    const place = Number(row.place)
    years.set(place, [...(years.get(place) ?? []), { year, records: Number(row.records) }])
  }
  return years
}

function message({ rule, records, first }: Broken, sources: Sources): string {
  const file = sources.files[first.file_number - 1]!
  const word = `${file.recordWord(first.table_name)} ${first.record}`
  const column = file.columnWord(first.table_name, first.column_name)
  const number =
    records === 1 ? 'only here' : `${records.toLocaleString('en-GB')} in all, this is the first`
  return (
    `${file.file}, ${word}, column ${column}: ` +
    `${rule.title}${rule.severity === 'rejected' ? ', rejected' : ''} (${rule.code}; ${number}). ${rule.do}`
  )
}
