import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../pipeline/database.ts'
import { takeIn } from '../../pipeline/intake.ts'
import { folderOf, testKey } from '../intake-folder.ts'
import { authorityOf } from './authority/authority.ts'
import { asSentOn, shifted, shuffled, together, withNfaClosedAtOnce } from './authority/changed.ts'
import { writeExtract, writeInParts } from './authority/extract.ts'
import type { Authority } from './authority/records.ts'
import { dateOf, dayOf, monthsAfter } from './calendar.ts'
import { countedByCube } from './cube.ts'
import { dice } from './dice.ts'
import { sqlLines, type Line } from './difference.ts'
import { figureLines, type Counted, type Figures } from './recount/figures.ts'
import { answerAll, catalogue, runSql, withCalendar } from './sql-tables.ts'

// What must hold between two runs of the SQL, whatever the definitions say. SEEDS=n for more.

const count = Number(process.env['SEEDS'] ?? 1)
const first = Number(process.env['FIRST_SEED'] ?? 7001)
const seeds = Array.from({ length: count }, (_, place) => first + place)
/** A whole cycle of the Gregorian calendar: leap years and weekdays come again. */
const cycle = 146_097

let database: Database
let alone: Database
beforeAll(async () => {
  database = await withCalendar({ threads: 4 })
  alone = await withCalendar({ threads: 1 })
})
afterAll(() => {
  database.close()
  alone.close()
})

/**
 * What chance would give by source is worked out from all children, residents are shared out among them, and the
 * children to compare with are drawn from them.
 */
const isOfAll = (line: Line): boolean =>
  /^(single_source|involvement_by_age|reports_before_neglect) /.test(line)

/** Every indicator's rows, each line with its indicator before it. */
async function answers(authority: Authority, { shift = 0, on = database } = {}): Promise<Line[]> {
  await runSql(on, authority, { shift, choice: authority.seed % 3 })
  const lines: Line[] = []
  for (const definition of catalogue)
    for (const line of await sqlLines(on, definition, authority))
      lines.push(`${definition.key} | ${line}`)
  return lines
}

const cellOf = (line: Line, place: number): string => line.split(' | ')[place] ?? ''
/** Indicator, child, episode, unit and day of a line, without what was answered. */
const unitOf = (line: Line): string => line.split(' | ').slice(0, 5).join(' | ')
const answerOf = (line: Line): string => line.split(' | ').slice(5).join(' | ')

const movedBack = (line: Line, days: number): Line =>
  line
    .split(' | ')
    .map((cell, place) => (place === 4 ? dateOf(dayOf(cell) - days) : cell))
    .join(' | ')

/** The lines of each that the other has not. */
function differences(one: readonly Line[], other: readonly Line[]): Line[] {
  const [held, wanted] = [new Set(one), new Set(other)]
  return [
    ...one.filter((line) => !wanted.has(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !held.has(line)).map((line) => `+ ${line}`),
  ]
}

describe.each(seeds)('seed %i', (seed) => {
  const authority = authorityOf(seed)
  const { recordStart, extractEnd } = authority
  let now: Line[]
  beforeAll(async () => {
    now = await answers(authority)
  })

  it('other children, another order of the rows and one thread change nothing', async () => {
    const chance = dice(seed)
    const order = <T>(rows: readonly T[]): T[] => {
      const drawn = rows.map((row) => ({ row, key: chance.between(0, 1_000_000) }))
      return drawn.sort((one, another) => one.key - another.key).map(({ row }) => row)
    }
    const other = { ...authorityOf(seed + 500), recordStart, extractEnd }
    const both = shuffled(together(authority, other, 'x'), order)
    const then = await answers(both, { on: alone })
    const isOwn = (line: Line) => !isOfAll(line) && !cellOf(line, 1).startsWith('x')
    expect(differences(now.filter(isOwn), then.filter(isOwn))).toEqual([])
  })

  it('four hundred years later everything is the same', async () => {
    const then = await answers(shifted(authority, cycle), { shift: cycle })
    // The name of a unit that is a day stays behind.
    const isUndated = (line: Line) =>
      !/^(length_of_concern|plans_open_2y|reassessed_on_new_information) /.test(line)
    const moved = then.map((line) => movedBack(line, cycle))
    expect(differences(now.filter(isUndated), moved.filter(isUndated))).toEqual([])
  })

  it('a week later everything is the same where no month is counted', async () => {
    const then = await answers(shifted(authority, 7), { shift: 7 })
    const isCounted = /^(nfa_at_referral|assessed_not_in_need|early_closure|return_after_closure) /
    const isRegular = (line: Line) =>
      isCounted.test(line) && hasRegularBirthday(authority, cellOf(line, 1))
    const before = then.map((line) => movedBack(line, 7))
    expect(differences(now.filter(isRegular), before.filter(isRegular))).toEqual([])
  })

  it('a later start of the records makes answers unknown, never known or other', async () => {
    const before = new Map(now.map((line) => [unitOf(line), line]))
    const start = recordStart + Math.floor((extractEnd - recordStart) / 3)
    const later = await answers({ ...authority, recordStart: start })
    const looksBack =
      /^(re_referral_12m|children_re_referred|which_referral|nfa_at_referral|assessed_not_in_need|early_closure) /
    const wrong = later.filter((line) => {
      if (!looksBack.test(line)) return false
      const held = before.get(unitOf(line))
      return held !== line && (held === undefined || !isUnknown(line))
    })
    expect(wrong.map((line) => `${line} was ${answerOf(before.get(unitOf(line)) ?? '')}`)).toEqual(
      [],
    )
  })

  it('what an earlier extract said by looking back still stands', async () => {
    const looksBack = /^(re_referral_12m|children_re_referred|which_referral) /
    const end = extractEnd - Math.floor((extractEnd - recordStart) / 3)
    const whole = withNfaClosedAtOnce(authority)
    const earlier = await answers(asSentOn(whole, end))
    const later = (await answers(whole)).filter((line) => cellOf(line, 4) <= dateOf(end))
    const cameBefore = foundToHaveArrived(authority, end)
    const isWanted = (line: Line) => looksBack.test(line) && !cameBefore.has(cellOf(line, 1))
    expect(differences(earlier.filter(isWanted), later.filter(isWanted))).toEqual([])
  })

  it('every family twice makes every row and every count twice', async () => {
    // Who stands beside whom changes when there are more to choose from.
    const isDrawn = (line: Line) => /^reports_before_neglect .*\| part control/.test(line)
    const some = catalogue.filter(
      ({ key }, place) => place % 3 === seed % 3 && key !== 'reports_before_neglect',
    )
    await runSql(database, authority, { choice: seed % 3 })
    const once = await countedByCube(database, authority, 'source_group', some)
    const both = await answers(together(authority, authority, 'x'))
    const [one, two] = [now, both].map((lines) => lines.filter((line) => !isDrawn(line)))
    expect(two!.map((line) => line.replaceAll(' | x', ' | ')).sort()).toEqual(
      one!.flatMap((line) => [line, line]).sort(),
    )
    const twice = await countedByCube(database, authority, 'source_group', some)
    for (const [key, { slots }] of once) {
      const expected = slots.flatMap(({ name, figures }) => figureLines(name, doubled(figures)))
      const found = twice
        .get(key)!
        .slots.flatMap(({ name, figures }) => figureLines(name, withoutErrors(figures)))
      expect(differences(expected, found)).toEqual([])
    }
  })
})

describe('an extract', () => {
  it('in two parts says the same as the same extract in one', { timeout: 60_000 }, async () => {
    const authority = authorityOf(first)
    const [whole, parts] = [folderOf({}), folderOf({})]
    writeExtract(whole, authority, '991')
    writeInParts(parts, authority)
    const [one, other] = [await readAndAnswered(whole), await readAndAnswered(parts)]
    expect(one.length).toBeGreaterThan(0)
    expect(other).toEqual(one)
  })
})

/** Every row of an extract as a build reads it, without the ids, which depend on the authority. */
async function readAndAnswered(folder: string): Promise<Line[]> {
  const database = await withCalendar({ temporaryFolder: path.join(folder, 'spilled') })
  try {
    const { completeFrom, completeTo } = await takeIn(folder, database, testKey)
    const dates = { recordStart: dayOf(completeFrom), extractEnd: dayOf(completeTo) }
    await answerAll(database, dates)
    const lines: Line[] = []
    for (const definition of catalogue)
      for (const line of await sqlLines(database, definition, dates))
        lines.push(`${definition.key} | ${line.split(' | ').slice(3).join(' | ')}`)
    return lines.filter((line) => !isOfAll(line)).sort()
  } finally {
    database.close()
  }
}

const isUnknown = (line: Line): boolean =>
  /\| (is_met|value|outcome|exit_days|events|part) unknown/.test(line)

/** Whether the 18th birthday moves by as many days as the birth. */
function hasRegularBirthday({ records }: Authority, child: string): boolean {
  const birth = records.children.find((row) => row.child_id === child)?.birth_date
  return birth == null || monthsAfter(birth + 7, 216) === monthsAfter(birth, 216) + 7
}

/** Children of whom a record dated after a day may say that they had come from elsewhere before it. */
function foundToHaveArrived({ records }: Authority, day: number): Set<string> {
  const { initial_conferences, cp_plans } = records
  return new Set(
    [
      ...initial_conferences.filter((row) => row.is_transfer_in && row.conference_date > day),
      ...cp_plans.filter((row) => row.is_other_authority && row.start_date > day),
    ].map(({ child_id }) => child_id),
  )
}

/** The figures of twice as many families: every count doubled; shares and means as they were. */
function doubled(figures: Figures): Figures {
  const twice = ({ units, children, families }: Counted): Counted => ({
    units: 2 * units,
    children: 2 * children,
    families: 2 * families,
  })
  const twiceOrNot = <Number extends number | null | undefined>(number: Number) =>
    number == null ? null : 2 * number
  return {
    ...withoutErrors(figures),
    counted: twice(figures.counted),
    unknown: twice(figures.unknown),
    met: figures.met ? twice(figures.met) : null,
    total: figures.total ? twice(figures.total) : null,
    sum: twiceOrNot(figures.sum),
    eventSquares: twiceOrNot(figures.eventSquares),
    categories: (figures.categories ?? []).map(twice),
    groups: withoutErrors(figures).groups!.map(doubled),
    curve: (figures.curve ?? []).map((point) => ({
      ...point,
      reached: twice(point.reached),
      atRisk: twice(point.atRisk),
    })),
  }
}

/** Standard errors and tests shrink with the number of families; a group is adjusted from five units on. */
function withoutErrors(figures: Figures): Figures {
  const { estimate, groups = [] } = figures
  return {
    ...figures,
    p: null,
    estimate: estimate ? { ...estimate, standardError: 0 } : null,
    groups: groups.map((group) => ({ ...withoutErrors(group), estimate: null })),
  }
}
