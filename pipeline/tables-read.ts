import type { Database } from './database.ts'

/** The tables that a SELECT reads, its own CTEs taken away, in the order of the alphabet. */
export async function tablesRead(database: Database, sql: string): Promise<string[]> {
  const [row] = await database.rows('select json_serialize_sql($sql::varchar) as tree', { sql })
  const tree = JSON.parse(row!.tree as string) as { error: boolean; error_message?: string }
  if (tree.error) throw new Error(`not a SELECT that can be parsed: ${tree.error_message}`)
  const tables = new Set<string>()
  const own = new Set<string>()
  collect(tree, tables, own)
  return [...tables].filter((name) => !own.has(name)).sort()
}

function collect(node: unknown, tables: Set<string>, own: Set<string>): void {
  if (node === null || typeof node !== 'object') return
  const { type, table_name, cte_map } = node as {
    type?: unknown
    table_name?: unknown
    cte_map?: { map: { key: string }[] }
  }
  if (type === 'BASE_TABLE') tables.add(String(table_name))
  for (const { key } of cte_map?.map ?? []) own.add(key)
  for (const each of Object.values(node)) collect(each, tables, own)
}
