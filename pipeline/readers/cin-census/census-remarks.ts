import { yearOf } from '../../extract/calendar.ts'
import type { CensusReturn } from './census.ts'
import type { ReadReturn } from './census-file.ts'

/** What is odd about the headers, in plain sentences. */
export function headerRemarks(returns: CensusReturn[]): string[] {
  const remarks: string[] = []
  for (const [index, { name, year, referenceDate }] of returns.entries()) {
    if (year !== null && Number(year) !== yearOf(referenceDate)) {
      remarks.push(
        `${name}: Year and ReferenceDate in the header name different years; the ReferenceDate is used.`,
      )
    }
    if (!referenceDate.endsWith('-03-31')) {
      remarks.push(`${name}: the ReferenceDate in the header is not a 31 March.`)
    }
    const before = returns[index - 1]
    if (before && yearOf(before.referenceDate) === yearOf(referenceDate)) {
      remarks.push(
        `${before.name} and ${name}: are returns for the same year; where both hold a record, ${name} is used.`,
      )
    }
  }
  return remarks
}

/** What was passed over in one return. Element names only, never text. */
export function readingRemarks(name: string, read: ReadReturn): string[] {
  const remarks: string[] = []
  if (read.unknownElements.length > 0) {
    remarks.push(
      `${name}: elements that are not part of the census were passed over: ${read.unknownElements.join(', ')}.`,
    )
  }
  if (read.strayTexts > 0) {
    remarks.push(
      `${name}: text outside any element was passed over (${read.strayTexts} ${read.strayTexts === 1 ? 'place' : 'places'}).`,
    )
  }
  return remarks
}
