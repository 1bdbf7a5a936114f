import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cumulativeIncidence } from '../../pipeline/statistics/aalen-johansen.ts'
import type { TimeRows } from '../../pipeline/statistics/time-rows.ts'
import { swapped, timeRows, type WrittenRow } from './time-table.ts'

const grid = [0, 1, 3, 7, 12, 20, 25]

const row = fc.record({
  entry: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })),
  exit: fc.nat(24),
  outcome: fc.nat(2),
  cluster: fc.nat(6),
})
const rowsOf = fc.array(row, { minLength: 1, maxLength: 40 })

function numbers(rows: TimeRows, selection?: Int32Array): number[] {
  return cumulativeIncidence(rows, grid, selection).flatMap(
    (point) => Object.values(point) as number[],
  )
}

function expectSame(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, 10))
}

/** The estimate from its definition, one day after another, and its derivative by each row's weight. */
function byDefinition(
  rows: readonly WrittenRow[],
  weights: readonly number[],
  upTo: number,
): number {
  let surviving = 1
  let share = 0
  for (let day = 0; day <= upTo; day++) {
    const weight = (wanted: (each: WrittenRow) => boolean): number =>
      rows.reduce((sum, each, index) => sum + (wanted(each) ? weights[index]! : 0), 0)
    const isAtRisk = (each: WrittenRow) =>
      (each.entry! < day || each.entry === 0) && each.exit >= day
    const leaves = (each: WrittenRow) => isAtRisk(each) && each.exit === day && each.outcome !== 0
    const n = weight(isAtRisk)
    if (n === 0) continue
    share += (surviving * weight((each) => leaves(each) && each.outcome === 1)) / n
    surviving *= 1 - weight(leaves) / n
  }
  return share
}

describe('cumulative incidence, whatever the rows', () => {
  it('is what the definition says, and so is its standard error', () => {
    const few = fc.array(row, { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(few, fc.constantFrom(3, 12, 25), (written, day) => {
        const whole = written.map(() => 1)
        const step = 1e-6
        const sums = new Map<number, number>()
        written.forEach(({ cluster }, index) => {
          const at = (change: number) => byDefinition(written, whole.with(index, 1 + change), day)
          const influence = (at(step) - at(-step)) / (2 * step)
          sums.set(cluster, (sums.get(cluster) ?? 0) + influence)
        })
        const [point] = cumulativeIncidence(timeRows(written), [day])
        expect(point!.share).toBeCloseTo(byDefinition(written, whole, day), 10)
        expect(point!.standardError).toBeCloseTo(Math.hypot(...sums.values()), 6)
      }),
    )
  })

  it('does not hang on the order of rows within a cluster', () => {
    const shuffled = rowsOf.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    )
    fc.assert(
      fc.property(shuffled, ([rows, other]) =>
        expectSame(numbers(timeRows(other)), numbers(timeRows(rows))),
      ),
    )
  })

  it('adds up: both causes and what is left make one, and it never falls', () => {
    fc.assert(
      fc.property(rowsOf, (written) => {
        const rows = timeRows(written)
        const either = { ...rows, outcome: rows.outcome.map((outcome) => Math.min(outcome, 1)) }
        const [own, other, any] = [rows, swapped(rows), either].map((each) =>
          cumulativeIncidence(each, grid),
        )
        own!.forEach((point, place) => {
          expect(point.share + other![place]!.share).toBeCloseTo(any![place]!.share, 10)
          expect(any![place]!.share).toBeLessThanOrEqual(1 + 1e-12)
          expect(point.share).toBeGreaterThanOrEqual(own![place - 1]?.share ?? 0)
        })
      }),
    )
  })

  it('without competing events or late entry has the variance of Greenwood', () => {
    const plain = fc.array(fc.record({ exit: fc.nat(24), outcome: fc.nat(1) }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(plain, fc.constantFrom(...grid), (written, day) => {
        let [surviving, hazards] = [1, 0]
        for (let now = 0; now <= day; now++) {
          const n = written.filter((each) => each.exit >= now).length
          const d = written.filter((each) => each.exit === now && each.outcome === 1).length
          if (d === 0) continue
          surviving *= 1 - d / n
          hazards += n > d ? d / (n * (n - d)) : 0
        }
        const [point] = cumulativeIncidence(timeRows(written), [day])
        expect(point!.share).toBeCloseTo(1 - surviving, 10)
        expect(point!.standardError).toBeCloseTo(surviving * Math.sqrt(hazards), 10)
      }),
    )
  })

  it('does not gain certainty from a family written down twice', () => {
    fc.assert(
      fc.property(rowsOf, (written) => {
        const once = cumulativeIncidence(timeRows(written), grid)
        const twice = cumulativeIncidence(timeRows([...written, ...written]), grid)
        expectSame(
          twice.map((point) => point.share),
          once.map((point) => point.share),
        )
        expectSame(
          twice.map((point) => point.standardError),
          once.map((point) => point.standardError),
        )
        expect(twice.map((point) => point.atRisk)).toEqual(once.map((point) => 2 * point.atRisk))
      }),
    )
  })

  it('of chosen rows is that of the rows alone', () => {
    fc.assert(
      fc.property(rowsOf, fc.nat(2), (written, keep) => {
        const rows = timeRows(written)
        const chosen = [...rows.exitDays.keys()].filter((index) => index % 3 !== keep)
        const pick = <T extends Int32Array | Uint8Array>(column: T): T =>
          column.filter((_, index) => chosen.includes(index)) as T
        const alone = {
          entryDays: pick(rows.entryDays),
          exitDays: pick(rows.exitDays),
          outcome: pick(rows.outcome),
          cluster: pick(rows.cluster),
        }
        expectSame(numbers(rows, Int32Array.from(chosen)), numbers(alone))
      }),
    )
  })
})

describe('cumulative incidence at the edges', () => {
  it('counts an event on the day of the start', () => {
    const rows = timeRows([
      { exit: 0, outcome: 1 },
      { exit: 5, outcome: 0 },
    ])
    expect(cumulativeIncidence(rows, [0])).toMatchObject([{ share: 0.5, atRisk: 2, events: 1 }])
  })

  it('leaves out a row that ends on or before the day it comes into view', () => {
    const rows = timeRows([
      { entry: 5, exit: 5, outcome: 1 },
      { entry: 6, exit: 4, outcome: 1 },
      { exit: 9, outcome: 0 },
    ])
    expect(cumulativeIncidence(rows, [9])).toMatchObject([{ share: 0, atRisk: 1, events: 0 }])
  })

  it('carries the curve on where nobody is left, and says so', () => {
    const rows = timeRows([
      { exit: 3, outcome: 1 },
      { exit: 4, outcome: 0 },
    ])
    const [, late] = cumulativeIncidence(rows, [3, 400])
    expect(late).toMatchObject({ share: 0.5, atRisk: 0, events: 1 })
  })

  it('has nothing to say without rows', () => {
    const empty = cumulativeIncidence(timeRows([]), [0, 30])
    expect(empty[1]).toEqual({ day: 30, share: 0, standardError: 0, atRisk: 0, events: 0 })
  })

  it('refuses clusters out of order, negative exits and a grid that does not rise', () => {
    const rows = timeRows([
      { exit: 3, outcome: 1 },
      { exit: 4, outcome: 0 },
    ])
    expect(() => cumulativeIncidence({ ...rows, cluster: Int32Array.of(2, 1) }, [5])).toThrow(
      RangeError,
    )
    expect(() => cumulativeIncidence({ ...rows, exitDays: Int32Array.of(-1, 4) }, [5])).toThrow(
      RangeError,
    )
    expect(() => cumulativeIncidence(rows, [5, 5])).toThrow(RangeError)
    expect(() => cumulativeIncidence(rows, [])).toThrow(RangeError)
  })
})
