import { returnYearStart, yearOf } from '../../extract/calendar.ts'
import type { RecordTable } from '../../records/tables.ts'
import { recordTableOf } from './census-tables.ts'
import type { Stretch } from '../sources.ts'

/** Child in need plans are in returns from this day on: the 2022 return was the first to hold them. */
const cinPlansFrom = '2021-04-01'

/** Pre-proceedings are in returns from this day on: the 2027 return is the first to hold them. */
const preProceedingsFrom = '2026-04-01'

/**
 * The first day from which returns follow one another without a gap, up to the last.
 * Before it a referral is held only if its case was still open, so absence says nothing.
 *
 * @param references reference dates in order; a gap adds a sentence to `remarks`.
 */
export function unbrokenStart(references: string[], remarks: string[]): string {
  let start = references[0]!
  let before = start
  for (const reference of references.slice(1)) {
    if (yearOf(reference) > yearOf(before) + 1) {
      const missing = yearOf(before) + 1
      const last = yearOf(reference) - 1
      remarks.push(
        `The return for ${missing === last ? `the year ending in ${missing}` : `the years ending in ${missing} to ${last}`} ` +
          `is not in the folder; records count as complete only from ${returnYearStart(reference)}.`,
      )
      start = reference
    }
    before = reference
  }
  return returnYearStart(start)
}

/** What each record table that the census holds is complete for. */
export function censusCoverage(
  completeFrom: string,
  completeTo: string,
): Partial<Record<RecordTable, Stretch>> {
  const stretches: Partial<Record<RecordTable, Stretch>> = {}
  for (const table of Object.values(recordTableOf))
    stretches[table] = { completeFrom, completeTo, isSupplied: true }
  const since = (first: string): Stretch => ({
    completeFrom: completeFrom > first ? completeFrom : first,
    completeTo,
    isSupplied: completeTo > first,
  })
  stretches.cin_plans = since(cinPlansFrom)
  stretches.pre_proceedings = since(preProceedingsFrom)
  return stretches
}
