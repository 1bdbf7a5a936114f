import { lastOfYears, yearRowOf, type YearsLast } from '../reading/completed.ts'
import { harmDays } from '../reading/harm.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  lastOfYears(world).map((year) => ({
    ...yearRowOf(year.last),
    part: year.isKnown ? typesOf(year) : null,
  }))

const typesOf = (year: YearsLast): string =>
  harmDays(year)
    .map(({ type }) => type)
    .join('+') || 'none'
