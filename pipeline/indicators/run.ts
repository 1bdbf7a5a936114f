import type { Database, Parameters } from '../database.ts'
import { OperatorError } from '../error.ts'
import type { Definition, Form } from '../release/contract.ts'

// Ids are numbers in a build, and text where tables are written by hand; the engine takes either.
const unit = [
  ['unit_id', 'ID'],
  ['child_id', 'ID'],
  ['episode_id', 'ID'],
  ['counted_on', 'DATE'],
] as const

const group = ['part', 'VARCHAR'] as const
const met = ['is_met', 'BOOLEAN'] as const
const value = ['value', 'INTEGER'] as const
const days = [
  ['entry_days', 'INTEGER'],
  ['exit_days', 'INTEGER'],
] as const

/** The columns an indicator of each form must give, in this order, with these types. */
export const rowContracts: Record<Form, readonly (readonly [name: string, type: string])[]> = {
  share: [...unit, met],
  measure: [...unit, value],
  distribution: [...unit, value],
  time_to: [...unit, ...days, ['outcome', 'VARCHAR']],
  recurrent: [...unit, ...days, ['event_days', 'INTEGER']],
  rate: [...unit, ['events', 'INTEGER'], ['exposure_days', 'INTEGER']],
  observed_expected: [...unit, met, ['expected', 'DOUBLE']],
  groups: [...unit, met, group],
  standardised: [...unit, met, group, ['stratum', 'VARCHAR']],
  combination: [...unit, group],
  pathway: [...unit, group],
  concentration: [...unit, value],
}

/** Forms whose categories, where there are any, add the column `part`. */
const withParts: readonly Form[] = ['share', 'time_to', 'recurrent', 'rate']

/** The columns of one indicator. */
export function rowContract({ form, categories }: Pick<Definition, 'form' | 'categories'>) {
  const hasParts = withParts.includes(form) && categories.length > 0
  return hasParts ? [...rowContracts[form], group] : rowContracts[form]
}

/**
 * Lets DuckDB prepare the statement and compares what it reports with the header: parameters by name,
 * columns by name, order and type. The chronology's tables must exist. Every difference is one line.
 */
export async function checkIndicator(database: Database, indicator: Definition): Promise<void> {
  const statement = await database.connection.prepare(indicator.sql)
  const described = {
    parameters: Array.from({ length: statement.parameterCount }, (_, i) =>
      statement.parameterName(i + 1),
    ),
    columns: Array.from({ length: statement.columnCount }, (_, i) => [
      statement.columnName(i),
      typeOf(statement.columnName(i), String(statement.columnType(i))),
    ]),
  }
  statement.destroySync()
  const faults = [
    ...parameterFaults(Object.keys(indicator.parameters), described.parameters),
    ...columnFaults(rowContract(indicator), described.columns),
  ]
  if (faults.length > 0) {
    const where = `sql/5_indicators/${indicator.key}.sql`
    throw new OperatorError('usage', ...faults.map((fault) => `${where}: ${fault}`))
  }
}

const isId = (column: string): boolean =>
  unit.some((each) => each[0] === column && each[1] === 'ID')

const typeOf = (column: string, type: string): string =>
  isId(column) && ['VARCHAR', 'INTEGER'].includes(type) ? 'ID' : type

function parameterFaults(declared: string[], used: string[]): string[] {
  return [
    ...declared
      .filter((name) => !used.includes(name))
      .map((name) => `the header declares ${name}, the SELECT does not use it`),
    ...used
      .filter((name) => !declared.includes(name))
      .map((name) => `the SELECT uses $${name}, the header does not declare it`),
  ]
}

function columnFaults(
  expected: readonly (readonly string[])[],
  found: readonly string[][],
): string[] {
  const text = (columns: readonly (readonly string[])[]) =>
    columns.map((each) => each.join(' ')).join(', ')
  return text(expected) === text(found)
    ? []
    : [`gives (${text(found)}); its form needs (${text(expected)})`]
}

/** The table that holds an indicator's rows. */
export const indicatorTable = (key: string): string => `indicator_${key}`

/**
 * Checks the indicator and runs it into a table, replacing what was there, with the header's parameters
 * or, one by one, others in their place (the sensitivity values). Gives the table's name.
 */
export async function runIndicator(
  database: Database,
  indicator: Definition,
  instead: Parameters = {},
  table = indicatorTable(indicator.key),
): Promise<string> {
  await checkIndicator(database, indicator)
  await database.run(`create or replace table ${table} as ${indicator.sql}`, {
    ...indicator.parameters,
    ...instead,
  })
  return table
}
