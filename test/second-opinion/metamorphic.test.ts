import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../pipeline/database.ts'
import { authorityOf } from './authority.ts'
import { dateOf, dayOf, monthsAfter } from './calendar.ts'
import { cubeLines } from './cube-lines.ts'
import { asSentOn, shifted, shuffled, together, withNfaClosedAtOnce } from './changed.ts'
import { dice } from './dice.ts'
import { sqlLines, type Line } from './difference.ts'
import type { Authority } from './records.ts'
import { catalogue, runSql, withCalendar } from './tables.ts'

// What must hold between two runs of the SQL, whatever the definitions say. SEEDS=n for more.

const seeds = Array.from({ length: Number(process.env['SEEDS'] ?? 4) }, (_, place) => 7001 + place)
/** A whole cycle of the Gregorian calendar: leap years and weekdays come again. */
const cycle = 146_097

let database: Database
beforeAll(async () => {
  database = await withCalendar()
})
afterAll(() => database.close())

/** Every indicator's rows, each line with its indicator before it. */
async function answers(authority: Authority, shift = 0): Promise<Line[]> {
  await runSql(database, authority, { shift, choice: authority.seed % 3 })
  const lines: Line[] = []
  for (const { key } of catalogue)
    for (const line of await sqlLines(database, key)) lines.push(`${key} | ${line}`)
  return lines
}

const cellOf = (line: Line, place: number): string => line.split(' | ')[place] ?? ''
/** Indicator, child, episode, unit and day of a line, without what was answered. */
const unitOf = (line: Line): string => line.split(' | ').slice(0, 5).join(' | ')
const isUnknown = (line: Line): boolean =>
  line.includes('is_met unknown') || line.includes('value unknown')

const movedBack = (line: Line, days: number): Line =>
  line
    .split(' | ')
    .map((cell, place) => (place === 4 ? dateOf(dayOf(cell) - days) : cell))
    .join(' | ')

describe.each(seeds)('seed %i', (seed) => {
  const authority = authorityOf(seed)
  const { recordStart, extractEnd } = authority

  it('other children change nothing', async () => {
    const alone = await answers(authority)
    const other = { ...authorityOf(seed + 500), recordStart, extractEnd }
    const both = await answers(together(authority, other, 'x'))
    expect(both.filter((line) => !cellOf(line, 1).startsWith('x'))).toEqual(alone)
  })

  it('the order of the rows changes nothing', async () => {
    const chance = dice(seed)
    const order = <T>(rows: readonly T[]): T[] => {
      const drawn = rows.map((row) => ({ row, key: chance.between(0, 1_000_000) }))
      return drawn.sort((one, another) => one.key - another.key).map(({ row }) => row)
    }
    expect(await answers(shuffled(authority, order))).toEqual(await answers(authority))
  })

  it('four hundred years later everything is the same', async () => {
    const now = await answers(authority)
    const then = await answers(shifted(authority, cycle), cycle)
    expect(then.map((line) => movedBack(line, cycle)).sort()).toEqual(now.sort())
  })

  it('a week later everything is the same where no month is counted', async () => {
    const now = await answers(authority)
    const then = await answers(shifted(authority, 7), 7)
    const isCounted = /^(nfa_at_referral|assessed_not_in_need|early_closure|return_after_closure) /
    const isRegular = (line: Line) =>
      isCounted.test(line) && hasRegularBirthday(authority, cellOf(line, 1))
    expect(
      then
        .map((line) => movedBack(line, 7))
        .filter(isRegular)
        .sort(),
    ).toEqual(now.filter(isRegular).sort())
  })

  it('a later start of the records makes answers unknown, never known or other', async () => {
    const before = new Map((await answers(authority)).map((line) => [unitOf(line), line]))
    const start = recordStart + Math.floor((extractEnd - recordStart) / 3)
    for (const line of await answers({ ...authority, recordStart: start })) {
      const held = before.get(unitOf(line))
      if (isUnknown(line)) expect(held).toBeDefined()
      else expect(held).toBe(line)
    }
  })

  it('what an earlier extract said by looking back still stands', async () => {
    const looksBack = /^(re_referral_12m|children_re_referred|which_referral) /
    const end = extractEnd - Math.floor((extractEnd - recordStart) / 3)
    const whole = withNfaClosedAtOnce(authority)
    const earlier = (await answers(asSentOn(whole, end))).filter((line) => looksBack.test(line))
    const now = (await answers(whole)).filter((line) => looksBack.test(line))
    expect(earlier).toEqual(now.filter((line) => cellOf(line, 4) <= dateOf(end)))
  })

  it('every family twice makes every count twice', async () => {
    await runSql(database, authority)
    const once = await cubeLines(database, authority)
    await runSql(database, together(authority, authority, 'x'))
    const twice = await cubeLines(database, authority)
    for (const [key, lines] of once) expect(twice.get(key)).toEqual(lines.map(doubled))
  })
})

/** Whether the 18th birthday moves by as many days as the birth. */
function hasRegularBirthday({ records }: Authority, child: string): boolean {
  const birth = records.children.find((each) => each.child_id === child)?.birth_date
  return birth == null || monthsAfter(birth + 7, 216) === monthsAfter(birth, 216) + 7
}

/** The numbers of a cell doubled; not its name, nor the day and the share of a point of a curve. */
function doubled(line: string): string {
  const [name = '', figures = ''] = line.split(': ')
  return `${name}: ${figures.replace(/(?<![.\d])\d+(?![.\d])/g, (count) => String(2 * Number(count)))}`
}
