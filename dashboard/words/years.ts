import { count, notShown } from './numbers.ts'

interface YearCount {
  year: string
  records: number
}

/** 'Since 2019-20; most in 2022-23 (120).' Years are in order; one that is not listed is not shown. */
export function yearsWords(years: readonly YearCount[]): string {
  const [first] = years
  const last = years.at(-1)
  if (!first || !last) return notShown
  if (years.length === 1) return `In ${first.year} (${count(first.records)})`
  const most = years.reduce((fullest, each) => (each.records > fullest.records ? each : fullest))
  return `${first.year} to ${last.year}; most in ${most.year} (${count(most.records)})`
}
