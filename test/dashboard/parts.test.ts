import { describe, expect, test } from 'vitest'
import { chartOf } from '../../dashboard/charts/chart.ts'
import type { Composition } from '../../dashboard/figures/composition.ts'
import type { Series } from '../../dashboard/figures/series.ts'
import { compositionWords } from '../../dashboard/words/composition.ts'
import { wordsOf } from '../../dashboard/words/words.ts'
import type { Cell } from '../../pipeline/release/contract.ts'
import { definitions } from '../fixture/definitions.ts'
import { viewOf } from '../fixture/form-figure.ts'

/** One complete year and one in which nothing could be judged, in parts of 10 % and one of what is left. */
function years(parts: number): Composition {
  const categories = Array.from({ length: parts }, (_, place) => ({
    value: `p${place}`,
    label: `Part ${place}`,
  }))
  const bar = (label: string, isEmpty: boolean) => ({
    ...{ name: label, label, counted: isEmpty ? 0 : 200, unknown: 0, mean: null },
    segments: categories.map((category, place) => ({
      ...category,
      met: 20,
      percent: isEmpty ? null : place === 4 ? 100 - 10 * (parts - 1) : 10,
      withheld: false,
    })),
    isPartial: false,
    isWithheld: false,
  })
  const bars = [bar('2022-23', true), bar('2023-24', false)]
  return { kind: 'composition', of: 'whole', bars, categories, meanTitle: null }
}

describe('more parts than shades can tell apart', () => {
  test('are squares, each with its figure', () => {
    const svg = chartOf(years(8), 'x')
    expect(svg).toContain('>30%<')
    expect(svg.match(/>10%</g)).toHaveLength(7)
    expect(svg.match(/>–</g)).toHaveLength(8)
  })

  test('are not all read out, but the three largest in their own order', () => {
    const definition = definitions.find(({ key }) => key === 'which_referral')!
    expect(compositionWords(years(8), definition, true).headline).toMatch(
      /in 2023-24: about 10 “part 0”, 10 “part 1” and 30 “part 4” \(the three largest parts\)\.$/,
    )
  })
})

test('a year in which none could be judged says so in its place', () => {
  expect(chartOf(years(5), 'x')).toContain('None could be judged')
})

test('what changed on the way is drawn into every small picture, where its day falls', () => {
  const { figure } = viewOf('escalations', { period: 'year' })
  const series = figure as Series
  const mark = { letter: 'A', at: new Date('2022-10-01T00:00:00Z') } as Series['marks'][number]
  const svg = chartOf({ ...series, marks: [mark] }, 'x')
  expect(svg.match(/>A</g)).toHaveLength(series.lines.length)
})

describe('where no figure can be read', () => {
  const without = (cell: Cell): Cell =>
    cell.category === null ? cell : { ...cell, number: null, lower: null, upper: null }

  test('what could not be adjusted is not called hidden', () => {
    const { figure, selection } = viewOf('history_and_decision', {}, 'ordinary', without)
    expect(wordsOf(figure, selection).headline).toMatch(/^None of these could be adjusted/)
    expect(chartOf(figure, 'x')).toContain('No figure could be worked out')
  })

  test('what is hidden is', () => {
    const { figure, selection } = viewOf('history_and_decision', {}, 'all withheld')
    expect(wordsOf(figure, selection).headline).toBe('These figures are not shown [c].')
    expect(chartOf(figure, 'x')).toContain('Not shown [c]')
  })
})
