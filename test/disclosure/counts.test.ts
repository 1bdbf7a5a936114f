import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownCount, shownFiles, shownParts, shownRows } from '../../pipeline/disclosure/counts.ts'
import { protectFindings } from '../../pipeline/disclosure/findings.ts'
import { protectProfiles } from '../../pipeline/disclosure/profiles.ts'

const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 50_000 }))
const counts = fc.array(count, { minLength: 1, maxLength: 20 })

/** What a partnership may be shown: nothing, or a multiple of ten that stands for ten or more. */
function isSafe(shown: number | null, truth: number): boolean {
  return shown === null || (shown % 10 === 0 && truth >= 10 && Math.abs(shown - truth) <= 5)
}

describe('counts of records and children in a partnership release', () => {
  test('are multiples of ten, and none below ten', () => {
    fc.assert(fc.property(count, (truth) => isSafe(shownCount(truth), truth)))
  })

  test('that divide a total never leave one small rest to be worked out', () => {
    fc.assert(
      fc.property(counts, (truth) => {
        const shown = shownParts(truth)
        const hidden = truth.filter((_, place) => shown[place] === null)
        const rest = hidden.reduce((sum, each) => sum + each, 0)
        expect(truth.every((each, place) => isSafe(shown[place]!, each))).toBe(true)
        // A rest is nothing, or large and not one part's alone unless nothing else could hide it.
        const alone = hidden.filter((each) => each > 0).length
        if (rest > 0 && shown.some((each) => each !== null)) expect(rest).toBeGreaterThanOrEqual(10)
        if (rest > 0 && shown.some((each) => each !== null)) expect(alone).toBeGreaterThan(1)
      }),
    )
  })

  test('rows in stay accepted + rejected, and a few rejected look like none', () => {
    fc.assert(
      fc.property(count, count, (accepted, rejected) => {
        const shown = shownRows({ rows_in: accepted + rejected, accepted, rejected })
        if (shown.rows_in !== null)
          expect((shown.accepted ?? 0) + (shown.rejected ?? 0)).toBe(shown.rows_in)
        const none = shownRows({
          rows_in: accepted + rejected,
          accepted: accepted + rejected,
          rejected: 0,
        })
        if (rejected < 10) expect(shown).toEqual(none)
      }),
    )
  })

  test('one small file does not show through the others of its table', () => {
    const file = (rows_in: number) => ({ rows_in, accepted: rows_in, rejected: 0 })
    expect(shownFiles([file(500), file(4), file(90)]).map((each) => each.rows_in)).toEqual([
      500,
      null,
      null,
    ])
  })

  test('findings: every figure is safe, and the years never give a small rest away', () => {
    fc.assert(
      fc.property(counts, count, (records, children) => {
        const total = records.reduce((sum, each) => sum + each, 0)
        const years = records.map((each, place) => ({ year: `20${10 + place}-x`, records: each }))
        const [shown] = protectFindings(
          [
            {
              code: 'X',
              title: '',
              meaning: '',
              severity: 'note',
              do: '',
              records: total,
              children,
              years,
            },
          ],
          'partnership',
        )
        expect(shown === undefined).toBe(total < 10 || children < 10)
        if (!shown) return
        expect(isSafe(shown.records, total) && isSafe(shown.children, children)).toBe(true)
        const told = shown.years.map(
          ({ year }) => years.find((each) => each.year === year)!.records,
        )
        const rest = total - told.reduce((sum, each) => sum + each, 0)
        if (told.length > 0 && rest > 0) expect(rest).toBeGreaterThanOrEqual(10)
      }),
    )
  })

  test('profiles: every figure is safe, of whatever year, age, day or value', () => {
    const year = fc.integer({ min: 1990, max: 2030 })
    fc.assert(
      fc.property(fc.array(fc.tuple(year, count, count), { maxLength: 30 }), (rows) => {
        const shown = protectProfiles(
          {
            history: rows.map(([at, records], place) => ({
              table: `t${place}`,
              year: at,
              records,
            })),
            ages: rows.map(([at, children], place) => ({ year: at, age: place, children })),
            dates: rows.map(([, records], place) => ({
              table: `t${place % 3}`,
              column: 'c',
              part: 'day',
              value: place,
              records,
            })),
            filled: rows.map(([at, filled, more]) => ({
              what: 'need',
              year: at,
              records: filled + more,
              filled,
            })),
          },
          'partnership',
          '2025-03-31',
        )
        const figures = [
          ...shown.history.map((each) => each.records),
          ...shown.ages.map((each) => each.children),
          ...shown.dates.map((each) => each.records),
          ...shown.filled.flatMap((each) => [each.records, each.filled]),
        ]
        expect(figures.every((each) => each === null || (each % 10 === 0 && each >= 10))).toBe(true)
        for (const each of shown.filled)
          if (each.filled !== null) expect(each.filled).toBeLessThanOrEqual(each.records!)
      }),
    )
  })

  test('profiles: fewer than ten blanks look like none', () => {
    const filled = (blank: number) =>
      protectProfiles(
        {
          history: [],
          ages: [],
          dates: [],
          filled: [{ what: 'need', year: 2024, records: 1234, filled: 1234 - blank }],
        },
        'partnership',
        '2025-03-31',
      ).filled
    expect(filled(9)).toEqual(filled(0))
    expect(filled(30)).toEqual([{ what: 'need', year: '2024-25', records: 1230, filled: 1200 }])
  })

  test('years long past and to come are not told apart', () => {
    const { history } = protectProfiles(
      {
        history: [1990, 2005, 2024].map((year) => ({ table: 'referrals', year, records: 50 })),
        ages: [{ year: 2005, age: 3, children: 500 }],
        dates: [],
        filled: [],
      },
      'partnership',
      '2025-03-31',
    )
    expect(history).toEqual([
      { table: 'referrals', year: 'earlier', records: 100 },
      { table: 'referrals', year: '2024-25', records: 50 },
    ])
  })
})
