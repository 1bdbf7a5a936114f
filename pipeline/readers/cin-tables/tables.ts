import type { TableSpec } from '../table-spec.ts'

export const cinTables: Record<string, TableSpec> = {}

export function cinTableOf(_base: string, header: readonly string[]): string | undefined {
  return header.some((cell) => cell.toLowerCase() === 'lachildid') ? undefined : undefined
}
