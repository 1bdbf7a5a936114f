import { z } from 'zod'
import { recordTables } from '../records/tables.ts'
import { codeChangeKeys } from '../release/contract-codes.ts'
import type { Source } from '../release/contract-data.ts'

/** A written list as its words; 'none' = an empty list. */
const words = z
  .string()
  .transform((text) => (text === 'none' ? [] : text.split(',').map((word) => word.trim())))

/**
 * 'referrals.closure_date, assessments': record tables, and columns of them, by the names of our own
 * extract. Columns of one table become one entry. A name that no table has is refused.
 */
export const sources = words.transform((names, context): Source[] => {
  const found = new Map<string, string[]>()
  for (const name of names) {
    const [table, column, ...rest] = name.split('.')
    const columns: Record<string, unknown> | undefined = Object.hasOwn(recordTables, table!)
      ? recordTables[table as keyof typeof recordTables]
      : undefined
    const isKnown = columns && (column === undefined || Object.hasOwn(columns, column))
    if (!isKnown || rest.length > 0) {
      context.addIssue(`${name} is no record table, or no column of one`)
      return z.NEVER
    }
    const held = found.get(table!) ?? []
    found.set(table!, column === undefined ? held : [...held, column])
  }
  return [...found].map(([table, columns]) => ({ table, columns }))
})

/** Changes of national codes, by their keys. */
export const breaks = words.pipe(z.array(z.enum(codeChangeKeys)))

/**
 * How far an indicator looks back: 'none', '60 months', or the name of a parameter that is a number of
 * months. Undefined when it is none of these.
 */
export function historyMonths(
  written: string,
  parameters: Record<string, number | string>,
): number | undefined {
  if (written === 'none') return 0
  const months = /^(\d+) months$/.exec(written)?.[1]
  const value = months === undefined ? parameters[written] : Number(months)
  const isMonths = months !== undefined || written.endsWith('_months')
  return isMonths && typeof value === 'number' && Number.isInteger(value) ? value : undefined
}
