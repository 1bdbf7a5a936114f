import { expect, test } from 'vitest'
import type { Curve } from '../../dashboard/figures/curve.ts'
import { curveWords } from '../../dashboard/words/curve.ts'
import { definitions } from '../fixture/definitions.ts'

test('a curve in words gives a range and no cause', () => {
  const point = (at: number, label: string, share: number) => ({
    at,
    label,
    reading: share,
    lower: share - 2,
    upper: share + 2,
    atRisk: 100,
    withheld: false,
  })
  const curve: Curve = {
    kind: 'curve',
    unit: 'percent',
    title: 'Per cent that are followed by another referral',
    clock: 'Time since the closure',
    isAge: false,
    isStep: false,
    isComplement: false,
    whole: {
      label: 'Whole authority',
      isKnown: true,
      points: [point(365, '12 months', 31.6), point(2190, '6 years', 58)],
      counted: 900,
      met: 400,
      unknown: 0,
    },
    groups: [],
    p: null,
  }
  const definition = definitions.find((each) => each.key === 'return_after_closure')!
  expect(curveWords(curve, definition)).toEqual({
    headline:
      'Of every 100 closed episodes, about 32 are followed by another referral within 12 months (likely between 30 and 34).',
    summary: 'About 58 are followed by another referral within 6 years (likely between 56 and 60).',
  })
  const group = (label: string, isKnown: boolean) => ({ ...curve.whole, label, isKnown })
  const groups = [group('Not known', false), group('One', true), group('Two', true)]
  const { headline, summary } = curveWords({ ...curve, groups }, definition)
  expect(headline).toContain('“Not known”')
  expect(summary).toMatch(
    /^Against “One” within 12 months: “Two” not clearly different \([^;]*\)\.$/,
  )
})
