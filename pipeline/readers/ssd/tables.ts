import type { TableSpec } from '../table-spec.ts'

export const ssdTables: Record<string, TableSpec> = {}

export function ssdTableOf(base: string): string | undefined {
  return base in ssdTables ? base : undefined
}
