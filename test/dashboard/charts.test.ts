import { describe, expect, test } from 'vitest'
import { chartOf } from '../../dashboard/charts/chart.ts'
import { placeLabels } from '../../dashboard/charts/label-places.ts'
import { spread } from '../../dashboard/charts/plot.ts'
import { CellIndex } from '../../dashboard/cells.ts'
import type { ComparedValue, Comparison } from '../../dashboard/figures/comparison.ts'
import type { Composition } from '../../dashboard/figures/composition.ts'
import { curveOf } from '../../dashboard/figures/curve.ts'
import type { Figure } from '../../dashboard/figures/figure.ts'
import { funnelOf } from '../../dashboard/figures/funnel.ts'
import { readingOf } from '../../dashboard/figures/reading.ts'
import { trendOf } from '../../dashboard/figures/trend.ts'
import type { Cell } from '../../pipeline/release/contract.ts'
import { periods } from '../fixture/catalogue.ts'
import { definitions } from '../fixture/definitions.ts'

type State = 'ordinary' | 'with gaps' | 'all withheld'

const states: State[] = ['ordinary', 'with gaps', 'all withheld']

const isHidden = (state: State, place: number): boolean =>
  state === 'all withheld' || (state === 'with gaps' && place % 6 === 1)

const none = {
  counted: null,
  met: null,
  unknown: null,
  percent: null,
  lower: null,
  upper: null,
  withheld: true,
}

const noRead = { ...none, reading: null, beside: null, ratio: null, exposure: null }

const common = { indicator: 'CH-01', key: 're_referral_12m', by: null, value: null } as const

function trend(state: State): Figure {
  const quarters = periods.filter((period) => period.kind === 'quarter').slice(0, 14)
  const cells: Cell[] = quarters.map(({ period }, place) => ({
    ...common,
    form: 'share',
    period_kind: 'quarter',
    period,
    ...(isHidden(state, place)
      ? none
      : {
          counted: 500,
          met: 100,
          unknown: 5,
          percent: place === 12 ? 34 : 20 + (place % 3),
          lower: 17,
          upper: 26,
          withheld: false,
        }),
  }))
  return trendOf(cells, quarters, 'quarter')
}

function values(state: State, number: number): ComparedValue[] {
  return Array.from({ length: number }, (_, place) => ({
    value: `v${place}`,
    label: `Value ${place + 1}`,
    isOutside: null,
    ...(isHidden(state, place)
      ? noRead
      : {
          ...noRead,
          counted: 200 + 90 * place,
          met: 40 + 20 * place,
          unknown: 5,
          reading: 20 + place,
          lower: 15 + place,
          upper: 25 + place,
          withheld: false,
        }),
  }))
}

function comparison(state: State, number: number): Figure {
  const compared = values(state, number)
  const whole = {
    ...values('ordinary', 1)[0]!,
    label: 'Whole authority',
    reading: state === 'all withheld' ? null : 24,
  }
  const figure: Comparison = {
    kind: 'comparison',
    of: 'values',
    title: 'Team',
    reading: readingOf(definitions[0]!),
    values: compared,
    whole,
    funnel: funnelOf({ form: 'share' }, compared),
  }
  return figure
}

function composition(state: State): Figure {
  const categories = ['None', 'One', 'Two or more'].map((label, place) => ({
    value: String(place),
    label,
  }))
  const figure: Composition = {
    kind: 'composition',
    of: 'whole',
    categories,
    meanTitle: null,
    bars: [0, 1, 2].map((bar) => ({
      name: `202${bar}`,
      label: `202${bar}-2${bar + 1}`,
      counted: 200,
      unknown: 5,
      mean: null,
      isPartial: false,
      isWithheld: false,
      segments: categories.map((category, place) => ({
        ...category,
        met: 10,
        percent: isHidden(state, bar * 3 + place) ? null : [50, 30, 20][place]!,
        withheld: isHidden(state, bar * 3 + place),
      })),
    })),
  }
  return figure
}

function curve(state: State): Figure {
  const days = [0, 30, 60, 90, 180, 365, 730, 1095, 1460, 1825, 2190]
  const cells: Cell[] = days.map((at, place) => {
    const share = Math.round(600 * (1 - Math.exp(-at / 700))) / 1000
    const isShown = at === 0 || !isHidden(state, place)
    return {
      ...common,
      form: 'time_to',
      period_kind: 'all',
      period: 'all',
      counted: 900,
      met: 400,
      unknown: 10,
      at,
      withheld: !isShown,
      share: isShown ? share : null,
      lower: isShown && at > 0 ? share - 0.02 : null,
      upper: isShown && at > 0 ? share + 0.02 : null,
      at_risk: isShown ? 900 - place * 60 : null,
    }
  })
  const definition = definitions.find(({ form }) => form === 'time_to')!
  return curveOf(definition, cells, 'all')
}

const forms: [string, (state: State) => Figure][] = [
  ['trend', trend],
  ['funnel', (state) => comparison(state, 14)],
  ['dots', (state) => comparison(state, 6)],
  ['stacked-bar', composition],
  ['curve', curve],
]

describe.each(forms)('%s', (form, figure) => {
  test.each(states)('%s', async (state) => {
    const svg = chartOf(figure(state), 'title summary')
    const lines = `${svg.replaceAll('><', '>\n<')}\n`
    await expect(lines).toMatchFileSnapshot(
      `../golden/charts/${form}-${state.replace(' ', '-')}.svg`,
    )
  })

  test('is one named picture without styles of its own', () => {
    const svg = chartOf(figure('ordinary'), 'title summary')
    expect(svg).toMatch(/^<svg[^>]* role="img"/)
    expect(svg).toMatch(/^<svg[^>]* aria-labelledby="title summary"/)
    expect(svg).not.toMatch(/<style|style=|<title|NaN|undefined|Infinity|\d\.\d{3}/)
    const sizes = [...svg.matchAll(/font-size="(\d+)"/g)].map((size) => Number(size[1]))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
  })

  test('says nothing but [c] when every figure is withheld', () => {
    const svg = chartOf(figure('all withheld'), 'title summary')
    expect([...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((text) => text[1])).toEqual([
      'Not shown [c]',
    ])
    expect(svg).not.toMatch(/<(circle|path|rect|line)/)
  })
})

test('a line is looked up by its whole name', () => {
  const cell: Cell = {
    ...common,
    ...none,
    form: 'share',
    by: 'team',
    value: 'a',
    period_kind: 'year',
    period: '2024-25',
  }
  const index = new CellIndex([cell])
  expect(index.line({ key: cell.key, by: 'team', value: 'a', kind: 'year' })).toEqual([cell])
  expect(index.line({ key: cell.key, by: null, value: 'a', kind: 'year' })).toEqual([])
})

test('labels are moved apart and keep their order', () => {
  const [low, middle, high] = spread([10, 10.5, 11], 5) as [number, number, number]
  expect(middle - low).toBeGreaterThan(4.5)
  expect(high - middle).toBeGreaterThan(4.5)
})

test('a name with no room is left out rather than printed over another', () => {
  const dots = Array.from({ length: 30 }, (_, place) => ({
    x: 100 + place,
    y: 100,
    text: 'The same place',
  }))
  const places = placeLabels(dots, 800)
  expect(places.length).toBeGreaterThan(0)
  expect(places.length).toBeLessThan(10)
})
