import { recordColumnName, recordTables, type Column, type RecordTable } from '../records/tables.ts'

/**
 * A SELECT of a judged table as text, in the columns of our own extract: every record, in its order. Nothing but
 * ids under the key, ISO dates, months, listed codes, short labels, yes or no, and whole numbers can be in it.
 * A value that could not be taken is written as '?', and a date that cannot be as 1900-01-01, so that the next
 * intake finds the same faults; the value itself stays behind.
 *
 * @param id the text of an id column, by its name.
 */
export function writtenTable(table: RecordTable, id: (column: string) => string): string {
  const columns = Object.entries(recordTables[table] as Record<string, Column>)
  const selected = columns.map(([name, { kind }]) => `${text(name, kind, id)} as ${name}`)
  // Of records merged into one child the last is used by the next intake, so the kept one comes after.
  const order =
    table === 'children'
      ? 'rowid not in (select judged_row from identity.merged_children), rowid'
      : 'rowid'
  return `select ${selected.join(', ')} from ${table} order by ${order}`
}

function text(name: string, kind: Column['kind'], id: (column: string) => string): string {
  if (kind === 'id') return id(name)
  const column = recordColumnName(name)
  const taken: Record<Exclude<Column['kind'], 'id'>, string> = {
    date: `strftime(${column}, '%Y-%m-%d')`,
    month: `strftime(${column}, '%Y-%m')`,
    yes_no: `case ${column} when true then 'yes' when false then 'no' end`,
    code: column,
    label: column,
    count: `${column}::varchar`,
    quantity: `${column}::varchar`,
  }
  return `coalesce(${taken[kind]}, ${left(name)})`
}

/** What stands for a value of which the judge said that it could not be taken; null for a blank. */
function left(name: string): string {
  const said = `concat(';', problem, ';', notes, ';')`
  return `case
    when contains(${said}, ';impossible ${name};') then '1900-01-01'
    when contains(${said}, ';blank ${name};') then null
    when contains(${said}, ' ${name};') then '?'
  end`
}
