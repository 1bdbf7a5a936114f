import type { Database } from '../database.ts'
import { recordColumnName, recordTableNames } from '../records/tables.ts'
import type { Definition } from '../release/contract.ts'

/** How many records a table has, and in how many of them each column that was asked for is filled. */
export interface Held {
  records: number
  filled: Record<string, number>
}

/**
 * Counts what the record tables hold of everything that some indicator names. To be asked before the
 * chronology is rebuilt, which drops tables that nobody reads any more.
 */
export async function whatIsHeld(
  database: Database,
  definitions: readonly Definition[],
): Promise<Map<string, Held>> {
  const named = new Map<string, Set<string>>()
  for (const { table, columns } of definitions.flatMap((each) => [
    ...each.needs,
    ...each.better_with,
  ])) {
    named.set(table, new Set([...(named.get(table) ?? []), ...columns]))
  }
  const held = new Map<string, Held>()
  for (const table of recordTableNames.filter((each) => named.has(each))) {
    const columns = [...named.get(table)!]
    // Names come from `recordTables` alone: the header of an indicator can name nothing else.
    const counts = columns.map(
      (column) => `count(${recordColumnName(column)})::integer as ${column}`,
    )
    const [row] = await database.rows(
      `select ${['count(*)::integer as records', ...counts].join(', ')} from ${table}`,
    )
    const filled = Object.fromEntries(columns.map((column) => [column, Number(row![column])]))
    held.set(table, { records: Number(row!['records']), filled })
  }
  return held
}
