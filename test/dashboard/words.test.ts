import { describe, expect, test } from 'vitest'
import { readingOf } from '../../dashboard/figures/reading.ts'
import { trendOf } from '../../dashboard/figures/trend.ts'
import type { Trend } from '../../dashboard/figures/trend.ts'
import { comparisonWords } from '../../dashboard/words/comparison.ts'
import { periodLabel } from '../../dashboard/words/periods.ts'
import { trendWords } from '../../dashboard/words/trend.ts'
import type { Cell } from '../../pipeline/release/contract.ts'
import { fixtureApp } from '../fixture/app.ts'
import { definitions } from '../fixture/definitions.ts'
import { periods } from '../fixture/catalogue.ts'

const months = periods.filter((period) => period.kind === 'month')

/** A series of months from April 2020; null = withheld. */
function series(percents: (number | null)[], unknown: number[] = []): Trend {
  const cells: Cell[] = percents.map((percent, place) => ({
    indicator: 'CH-01',
    key: 're_referral_12m',
    form: 'share',
    by: null,
    value: null,
    period_kind: 'month',
    period: months[place]!.period,
    counted: percent === null ? null : 100,
    met: percent,
    unknown: percent === null ? null : (unknown[place] ?? 0),
    percent,
    lower: percent,
    upper: percent,
    withheld: percent === null,
  }))
  return trendOf(cells, months.slice(0, percents.length), 'month')
}

const steady = Array.from({ length: 24 }, (_, place) => 20 + [0, 2, -1, 1, -2, 0][place % 6]!)

describe('a trend in words', () => {
  test('no clear change', () => {
    const { headline, summary } = trendWords(series(steady))
    expect(headline).toBe('No clear change since April 2020.')
    expect(summary).toMatch(
      /^Most months are expected to lie between \d+\.\d% and \d+\.\d%, around an average of 20\.0% \(April 2020 up to March 2022\)\.$/,
    )
  })

  test('seven on one side', () => {
    const { headline } = trendWords(series([...steady.slice(0, 17), 22, 21, 22, 23, 22, 21, 22]))
    expect(headline).toMatch(
      /^The last seven months, from .+ on, are all above the average of 20\.\d%: something may have changed\.$/,
    )
  })

  test('seven on one side, though some of them lie outside the limits too', () => {
    const { headline } = trendWords(series([...steady, 12, 11, 11, 12, 11, 12, 15.5]))
    expect(headline).toMatch(/^The last seven months, from April 2022 on, are all below/)
  })

  test('one month outside the limits', () => {
    expect(trendWords(series([...steady, 45])).headline).toBe(
      'April 2022 (45.0%) lies above the limits of ordinary variation: something may have changed.',
    )
  })

  test('an old signal is told as old', () => {
    expect(trendWords(series([...steady.slice(0, 8), 45, ...steady])).headline).toBe(
      'No clear change in the latest six months; before that, December 2020 was part of an unusual pattern.',
    )
  })

  test('withheld months are counted and break no rule', () => {
    const { headline, summary } = trendWords(series([...steady, 22, 22, 22, null, 22, 22, 22, 22]))
    expect(headline).toBe('No clear change since April 2020.')
    expect(summary).toMatch(/One month is not shown \[c\]\.$/)
  })

  test('a rare outcome of which only the high months are shown has no limits', () => {
    const trend = series(steady.map((percent, place) => (place % 3 === 0 ? percent : null)))
    expect([trend.limits, trendWords(trend).headline]).toEqual([
      null,
      'Too many months are not shown to say whether anything has changed.',
    ])
    const ended = series([...steady, null, null, null, null, null, null, null, null, null, null])
    expect(ended.limits).toBeNull()
    expect(series([null, null, null, ...steady, null, null]).limits?.points).toBe(24)
  })

  test('nothing shown', () => {
    expect(trendWords(series([null, null, null])).headline).toBe('These figures are not shown [c].')
  })

  test('months at the ends of the record that cannot be judged are left out of the limits', () => {
    const trend = series([90, 90, ...steady, 90], [50, 20, ...steady.map(() => 2), 15])
    expect(
      trend.points.filter((point) => point.state === 'early').map((point) => point.label),
    ).toEqual(['April 2020', 'May 2020', 'June 2022'])
    expect(trend.limits!.mean).toBeCloseTo(20, 0)
    expect(trendWords(trend).summary).toContain(
      'Three months are not complete and left out of the limits.',
    )
  })

  test('limits come from the latest 36 months', () => {
    const long = series(
      Array.from({ length: 60 }, (_, place) => (place < 24 ? 50 : steady[place % 24]!)),
    )
    expect([long.limits!.points, long.limits!.first.label]).toEqual([36, 'April 2022'])
    expect(long.limits!.mean).toBeCloseTo(20, 0)
  })
})

test('a comparison says how many lie outside, never which is highest', () => {
  const value = (label: string, isOutside: boolean) => ({
    value: label,
    label,
    counted: 100,
    met: 20,
    unknown: 0,
    reading: 20,
    lower: 15,
    upper: 25,
    beside: null,
    ratio: null,
    exposure: null,
    withheld: false,
    isOutside,
  })
  const values = [
    ...Array.from({ length: 11 }, (_, place) => value(`Team ${place}`, false)),
    value('North', true),
  ]
  const { headline } = comparisonWords(
    {
      kind: 'comparison',
      of: 'values',
      title: 'Team',
      reading: readingOf(definitions[0]!),
      values,
      whole: value('Whole authority', false),
      funnel: { dispersion: { of: 'share', target: 0.2, phi: 1, tau2: 0, units: 12 }, per: 100 },
    },
    definitions[0]!,
  )
  expect(headline).toBe(
    'One of 12 lies outside the limits (North): worth asking what is different there.',
  )
})

test('one value out of many is no comparison', () => {
  const value = (label: string, percent: number | null) => ({
    value: label,
    label,
    counted: percent && 100,
    met: percent,
    unknown: 0,
    reading: percent,
    lower: percent,
    upper: percent,
    beside: null,
    ratio: null,
    exposure: null,
    withheld: percent === null,
    isOutside: null,
  })
  const values = [value('North', 20), value('South', null), value('East', null)]
  const { headline } = comparisonWords(
    {
      kind: 'comparison',
      of: 'values',
      title: 'Team',
      reading: readingOf(definitions[0]!),
      values,
      whole: value('Whole', 20),
      funnel: null,
    },
    definitions[0]!,
  )
  expect(headline).toBe('Only one of three can be shown: too few to compare.')
})

test('no page blames, grades or ranks', async () => {
  const { app, release } = await fixtureApp()
  const paths = [
    '/',
    '/board',
    '/review',
    '/quality',
    ...release.manifest.definitions.map(({ key }) => `/indicators/${key}?by=source_group`),
  ]
  for (const path of paths) {
    const page = await (await app.request(path)).text()
    expect(page).not.toMatch(
      /\b(best|worst|improv\w+|deteriorat\w+|poor\w*|failed|failing|toxic|chronic famil\w+|because of|league|highest|lowest|ranked)\b/i,
    )
  }
}, 30_000)

test.each([
  ['month', '2024-04', 'April 2024'],
  ['quarter', '2024-25 Q1', 'April to June 2024'],
  ['quarter', '2024-25 Q4', 'January to March 2025'],
  ['year', '2024-25', 'year to 31 March 2025'],
  ['year', '1999-00', 'year to 31 March 2000'],
  ['all', 'all', 'all years together'],
] as const)('%s %s is %s', (kind, period, label) => {
  expect(periodLabel(kind, period)).toBe(label)
})
