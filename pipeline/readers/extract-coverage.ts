import { OperatorError } from '../error.ts'
import { descriptionFile, type ExtractDescription } from '../extract/description.ts'
import { recordTableNames, type RecordTable } from '../records/tables.ts'
import type { Stretch } from './sources.ts'

/** Tables that every indicator needs: an extract is complete where they all are. */
const neededByAll: RecordTable[] = ['referrals', 'assessments']

export interface ExtractCoverage {
  completeFrom: string
  completeTo: string
  coverage: Record<RecordTable, Stretch>
}

/**
 * From when to when each table is complete, as `extract.json` says.
 *
 * @throws OperatorError 'refused' when it says something impossible.
 */
export function extractCoverage(
  described: ExtractDescription,
  files: { table: RecordTable }[],
): ExtractCoverage {
  const supplied = new Set(files.map((file) => file.table))
  const stretchOf = (table: RecordTable): Stretch => ({
    completeFrom: described.tables?.[table]?.complete_from ?? described.complete_from,
    completeTo:
      described.tables?.[table]?.complete_to ?? described.complete_to ?? described.extracted_on,
    isSupplied: supplied.has(table),
  })
  const coverage = Object.fromEntries(
    recordTableNames.map((table) => [table, stretchOf(table)]),
  ) as Record<RecordTable, Stretch>
  const lines = recordTableNames.flatMap((table) =>
    faultsOf(table, coverage[table], described.extracted_on),
  )
  if (lines.length > 0) throw new OperatorError('refused', ...new Set(lines))
  const needed = neededByAll.filter((table) => supplied.has(table)).map((table) => coverage[table])
  return {
    completeFrom: needed
      .map((stretch) => stretch.completeFrom)
      .sort()
      .at(-1)!,
    completeTo: needed.map((stretch) => stretch.completeTo).sort()[0]!,
    coverage,
  }
}

function faultsOf(table: RecordTable, stretch: Stretch, extractedOn: string): string[] {
  if (stretch.completeTo > extractedOn) {
    return [
      `${descriptionFile}: ${table} is said to be complete to a day after extracted_on. Correct complete_to.`,
    ]
  }
  if (stretch.completeFrom >= stretch.completeTo) {
    return [
      `${descriptionFile}: ${table} is said to be complete from a day that is not before complete_to. Correct the dates.`,
    ]
  }
  return []
}
