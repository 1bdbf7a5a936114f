import { count, notShown } from './numbers.ts'

interface YearCount {
  year: string
  records: number
}

/** '2019-20 to 2024-25; most in 2022-23 (120)'. A year that is not listed is not shown. */
export function yearsWords(listed: readonly YearCount[]): string {
  const years = listed.toSorted((one, other) => (one.year < other.year ? -1 : 1))
  const [first] = years
  const last = years.at(-1)
  if (!first || !last) return notShown
  if (years.length === 1) return `In ${first.year} (${count(first.records)})`
  const most = years.reduce((fullest, each) => (each.records > fullest.records ? each : fullest))
  return `${first.year} to ${last.year}; most in ${most.year} (${count(most.records)})`
}
