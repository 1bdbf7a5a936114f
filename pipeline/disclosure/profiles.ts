import type { TrueProfiles } from '../profiles/profiles.ts'
import type { Profiles } from '../release/contract-data.ts'
import type { Audience } from '../release/contract.ts'
import { shownCount, shownParts } from './counts.ts'
import { policy } from './policy.ts'

/** Years that are told apart; what lies further back is put together as 'earlier'. */
const yearsApart = 15

/**
 * The profiles as a release may show them: for a partnership every count is rounded and none stands for
 * fewer than ten. The parts of one whole (a table's years, a column's days) are hidden together with what
 * would give them away.
 *
 * @param lastDay the last day of the records; years after it are not told apart either
 */
export function protectProfiles(
  profiles: TrueProfiles,
  audience: Audience,
  lastDay: string,
): Profiles {
  const last = yearOf(lastDay)
  const name = (year: number): string => (year <= last - yearsApart ? 'earlier' : yearName(year))
  const isProtected = audience === 'partnership'
  const parts = isProtected ? shownParts : (counts: number[]) => counts
  return {
    history: byWhole(
      merged(profiles.history.map((each) => ({ ...each, year: name(each.year) }))),
      (each) => each.table,
      parts,
    ),
    ages: profiles.ages
      .filter(({ year }) => year > last - yearsApart && year <= last)
      .map(({ year, age, children }) => ({
        year: yearName(year),
        age,
        children: isProtected ? shownCount(children) : children,
      })),
    dates: byWhole(
      profiles.dates,
      ({ table, column, part }) => `${table}.${column}.${part}`,
      parts,
    ),
    filled: profiles.filled
      .filter(({ year }) => year > last - yearsApart && year <= last)
      .map((each) => ({
        ...each,
        year: yearName(each.year),
        ...(isProtected ? shownFilled(each) : {}),
      })),
  }
}

function merged(rows: { table: string; year: string; records: number }[]) {
  const whole = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const key = `${row.table} ${row.year}`
    whole.set(key, { ...row, records: (whole.get(key)?.records ?? 0) + row.records })
  }
  return [...whole.values()]
}

function byWhole<T extends { records: number }>(
  rows: readonly T[],
  wholeOf: (row: T) => string,
  parts: (counts: number[]) => (number | null)[],
): (Omit<T, 'records'> & { records: number | null })[] {
  const wholes = new Map<string, T[]>()
  for (const row of rows) wholes.set(wholeOf(row), [...(wholes.get(wholeOf(row)) ?? []), row])
  return [...wholes.values()].flatMap((held) => {
    const shown = parts(held.map((each) => each.records))
    return held.map((each, place) => ({ ...each, records: shown[place] ?? null }))
  })
}

/** Fewer than ten blanks look like none, and fewer than ten filled are not shown. */
function shownFilled({ records, filled }: { records: number; filled: number }) {
  const shown = shownCount(records)
  if (shown === null || filled < policy.leastChildren) return { records: shown, filled: null }
  return {
    records: shown,
    filled: Math.max(0, shown - (shownCount(records - filled) ?? 0)) || null,
  }
}

const yearOf = (day: string): number =>
  Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 4 ? 1 : 0)

/** 2024 → '2024-25'. */
const yearName = (year: number): string => `${year}-${String((year + 1) % 100).padStart(2, '0')}`
