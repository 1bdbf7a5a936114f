import { expect, test } from 'vitest'
import type { Count, CurveCount, TrueSlot } from '../../pipeline/cube/true-cells.ts'
import { curvePoints } from '../../pipeline/disclosure/curve.ts'
import { asTheyAre } from '../../pipeline/disclosure/publish-cells.ts'
import { nothingMore } from './given-rows.ts'

const count = (units: number, children = units): Count => ({
  units,
  children,
  families: children,
  largest: 1,
  cellKey: 7,
})
const point = (at: number, share: number, reached: number, atRisk: number): CurveCount => ({
  at,
  share,
  standardError: 0.02,
  reached: count(reached),
  atRisk: count(atRisk),
})
const slotOf = (curve: CurveCount[], counted = 200): TrueSlot => ({
  by: null,
  value: null,
  kind: 'year',
  period: '2024-25',
  counted: count(counted),
  unknown: count(0),
  met: { ...count(60), others: 140 },
  categories: [],
  ...nothingMore,
  curve,
})
const toFive = (units: number): number => Math.round(units / 5) * 5
const protectedCurve = (slot: TrueSlot, counted: number, round: typeof toFive) =>
  curvePoints('time_to', slot, counted, true, { isProtected: true, round })
const trueCurve = (slot: TrueSlot) => curvePoints('time_to', slot, null, true, asTheyAre)

test('a step waits for ten further children, ends below twenty at risk, and starts at nought by definition', () => {
  const curve = protectedCurve(
    slotOf([
      point(0, 0.01, 2, 200),
      point(30, 0.045, 9, 190),
      point(60, 0.05, 10, 180),
      point(90, 0.095, 19, 170),
      point(180, 0.1, 20, 120),
      point(365, 0.3, 55, 20),
      point(730, 0.4, 80, 19),
      point(1095, 0.45, 95, 40),
    ]),
    200,
    toFive,
  )
  expect(curve.map(({ at, share, at_risk, withheld }) => [at, share, at_risk, withheld])).toEqual([
    [0, 0, 200, false],
    [30, null, null, true],
    [60, 0.05, 180, false],
    [90, 0.05, 170, false],
    [180, 0.1, 120, false],
    [365, 0.3, 20, false],
    [730, null, null, true],
    [1095, null, null, true],
  ])
  // The limits stand around the published share: log-log with z = 1.96, by hand for 0.3 and 0.02.
  expect(curve[5]).toMatchObject({ lower: 0.261, upper: 0.34 })
  expect(curve[3]).toMatchObject({ lower: curve[2]!.lower, upper: curve[2]!.upper })
})

test('it never falls, and never says that everyone or nearly everyone came back', () => {
  // The estimate rises while the noise would take it down.
  const noisy = (units: number): number => (units === 50 ? 55 : units === 52 ? 50 : units)
  const curve = protectedCurve(
    slotOf([point(0, 0, 0, 200), point(30, 0.25, 50, 150), point(60, 0.26, 61, 140)]),
    200,
    noisy,
  )
  expect(curve.map(({ share }) => share)).toEqual([0, 0.275, 0.275])
  const nearly = protectedCurve(
    slotOf([point(0, 0, 0, 200), point(30, 0.955, 60, 150)]),
    200,
    toFive,
  )
  expect(nearly[1]).toMatchObject({ share: null, withheld: true })
})

test('below thirty published units there is no curve at all', () => {
  const curve = protectedCurve(slotOf([point(0, 0, 0, 26), point(30, 0.5, 13, 25)], 26), 25, toFive)
  expect(
    curve.every(({ share, at_risk, withheld }) => share === null && at_risk === null && withheld),
  ).toBe(true)
})

test('internally the curve is the estimate, as far as anyone is followed', () => {
  const curve = trueCurve(
    slotOf([point(0, 0, 0, 5), point(30, 0.4, 2, 2), point(60, 0.4, 2, 0)], 5),
  )
  expect(curve.map(({ share, at_risk, withheld }) => [share, at_risk, withheld])).toEqual([
    [0, 5, false],
    [0.4, 2, false],
    [null, 0, false],
  ])
})
