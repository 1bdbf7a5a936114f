import { describe, expect, test } from 'vitest'
import { chartOf } from '../../dashboard/charts/chart.ts'
import { heatChart } from '../../dashboard/charts/heat.ts'
import { histogramChart } from '../../dashboard/charts/histogram.ts'
import { dateBars, dateReadings, drawnBars } from '../../dashboard/figures/dates.ts'
import { agesHeat, filledHeat, historyHeat } from '../../dashboard/figures/holdings.ts'
import { timeMarks } from '../../dashboard/figures/time-marks.ts'
import { trendOf } from '../../dashboard/figures/trend.ts'
import type { Profiles } from '../../pipeline/release/contract-data.ts'
import type { Cell, Manifest } from '../../pipeline/release/contract.ts'
import { periods } from '../fixture/catalogue.ts'
import { fixtureProfiles } from '../fixture/data.ts'

const coverage: Manifest['coverage'] = [
  { table: 'referrals', complete_from: '2020-04-01', complete_to: '2025-09-15', is_supplied: true },
  { table: 'visits', complete_from: '2021-10-01', complete_to: '2025-09-15', is_supplied: true },
]

const manifest = (profiles: Profiles) =>
  ({ audience: 'partnership', coverage, profiles }) as unknown as Manifest

const shown = fixtureProfiles('partnership')
const none: Profiles = {
  history: shown.history.map((each) => ({ ...each, records: null })),
  ages: shown.ages.map((each) => ({ ...each, children: null })),
  dates: shown.dates.map((each) => ({ ...each, records: null })),
  filled: shown.filled.map((each) => ({ ...each, records: null, filled: null })),
}

const charts: [string, (profiles: Profiles) => string][] = [
  ['history', (profiles) => heatChart(historyHeat(manifest(profiles)), 'title summary')],
  ['ages', (profiles) => heatChart(agesHeat(manifest(profiles)), 'title summary')],
  ['filled', (profiles) => heatChart(filledHeat(manifest(profiles)), 'title summary')],
  ['days', (profiles) => histogramChart(dateBars(profiles.dates, 'day'), 'title summary')],
  ['months', (profiles) => histogramChart(dateBars(profiles.dates, 'month'), 'title summary')],
]

describe.each(charts)('%s', (name, draw) => {
  test('looks as it did', async () => {
    const lines = `${draw(shown).replaceAll('><', '>\n<')}\n`
    await expect(lines).toMatchFileSnapshot(`../golden/charts/data-${name}.svg`)
  })

  test('is one named picture without styles of its own', () => {
    const svg = draw(shown)
    expect(svg).toMatch(/^<svg[^>]* role="img"/)
    expect(svg).toMatch(/^<svg[^>]* aria-labelledby="title summary"/)
    expect(svg).not.toMatch(/<style|style=|<title|NaN|undefined|Infinity|\d\.\d{3}/)
    const sizes = [...svg.matchAll(/font-size="(\d+)"/g)].map((size) => Number(size[1]))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
  })

  test('says nothing but [c] when every figure is withheld', () => {
    const texts = [...draw(none).matchAll(/<text[^>]*>([^<]*)/g)].map((text) => text[1])
    expect(texts).toEqual(['Not shown [c]'])
  })
})

const day = (value: number, records: number | null): Profiles['dates'][number] => ({
  table: 'visits',
  column: 'visit_date',
  part: 'day',
  value,
  records,
})
const days = (records: (value: number) => number | null): Profiles['dates'] =>
  Array.from({ length: 31 }, (_, place) => day(place + 1, records(place + 1)))

test.each([
  ['even', days(() => 100), false, false],
  ['nothing after the 12th', days((value) => (value <= 12 ? 100 : null)), true, false],
  ['a cliff after the 12th', days((value) => (value <= 12 ? 200 : 50)), true, false],
  ['all on the 1st', days((value) => (value === 1 ? 900 : null)), false, true],
  ['the 1st not shown', days((value) => (value === 1 ? null : 100)), false, false],
])('dates: %s', (_, dates, isSwapped, isHeaped) => {
  expect(dateReadings(dates)).toMatchObject([{ isSwapped, isHeaped }])
})

test('of many dates the fullest are drawn, and every odd one', () => {
  const many = Array.from({ length: 12 }, (_, place) =>
    days((value) => (place === 0 && value > 12 ? 10 : 50 + place)).map((each) => ({
      ...each,
      table: `t${place}`,
    })),
  ).flat()
  const drawn = drawnBars(dateBars(many, 'day'), dateReadings(many))
  expect(drawn.rows.map(({ table }) => table)).toEqual(
    [0, 4, 5, 6, 7, 8, 9, 10, 11].map((place) => `t${place}`),
  )
})

test('a date with few records is not drawn', () => {
  expect(
    dateBars(
      days((value) => (value < 10 ? 30 : null)),
      'day',
    ).rows,
  ).toEqual([])
})

describe('what changed on the way', () => {
  const census = [{ kind: 'cin_census', title: '', files: 1, tables: [] }]

  const marks = (first: string, last: string, kinds = census) =>
    timeMarks(
      { kinds, events: [{ date: '2022-04-01', kind: 'front_door', title: 'New front door' }] },
      { breaks: ['cin_plans', 'rc9'] },
      null,
      first,
      last,
    ).map(({ letter, date }) => `${letter} ${date}`)

  test('is lettered in order of time, one letter a day', () => {
    expect(marks('2020-04-01', '2025-03-31')).toEqual(['A 2021-04-01', 'B 2022-04-01'])
  })

  test('in the census touches nothing where no census is read', () => {
    expect(marks('2020-04-01', '2025-03-31', [])).toEqual(['A 2022-04-01'])
  })

  test('is no break before or on the first day, nor after the last', () => {
    expect(marks('2021-04-01', '2022-03-31')).toEqual([])
    expect(marks('2021-03-31', '2021-04-01')).toEqual(['A 2021-04-01'])
  })

  test('is drawn on a trend', async () => {
    const quarters = periods.filter(({ kind }) => kind === 'quarter').slice(0, 14)
    const cells = quarters.map(({ period }, place): Cell => ({
      indicator: 'CH-18',
      key: 'early_closure',
      form: 'share',
      by: null,
      value: null,
      period_kind: 'quarter',
      period,
      counted: 500,
      met: 100,
      unknown: 5,
      percent: 20 + (place % 3),
      lower: 17,
      upper: 26,
      withheld: false,
    }))
    const held = timeMarks(
      { events: [], kinds: census },
      { breaks: ['cin_plans', 'rc9'] },
      null,
      '2020-04-01',
      '2023-09-30',
    )
    const svg = chartOf(trendOf(cells, quarters, 'quarter', held), 'title summary')
    await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
      '../golden/charts/trend-with-breaks.svg',
    )
  })
})
