import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanCumulative, type RecurrentRows } from '../../pipeline/statistics/mean-cumulative.ts'
import { sharedMaterial } from '../shared-material.ts'
import { records } from './survival-data.ts'

/** `valveSeat` of R package survival (Nelson 1995): days of replacement, starred, and last day, an engine. */
const valveSeat = `
761 | 759 | 98* 667 | 326* 653* 653* 667 | 665 | 84* 667 | 87* 663 | 646* 653 | 92* 653 | 651 |
258* 328* 377* 621* 650 | 61* 539* 648 | 254* 276* 298* 640* 644 | 76* 538* 642 | 635* 641 |
349* 404* 561* 649 | 631 | 596 | 120* 479* 614 | 323* 449* 582 | 139* 139* 589 | 593 | 573* 589
| 165* 408* 604* 606 | 249* 594 | 344* 497* 613 | 265* 586* 595 | 166* 206* 348* 389 | 601 |
410* 581* 601 | 611 | 608 | 587 | 367* 603 | 202* 563* 570* 585 | 587 | 578 | 578 | 586 | 585 |
582
`

interface Unit {
  family: number
  entry?: number
  exit: number
  events: number[]
}

function rowsOf(units: readonly Unit[]): RecurrentRows {
  const ordered = [...units].sort((one, other) => one.family - other.family)
  const events = ordered.flatMap(({ events: days }, unit) =>
    days.map((day) => [unit, day] as const),
  )
  return {
    entryDays: Int32Array.from(ordered, ({ entry }) => entry ?? 0),
    exitDays: Int32Array.from(ordered, ({ exit }) => exit),
    cluster: Int32Array.from(ordered, ({ family }) => family),
    eventUnit: Int32Array.from(events, ([unit]) => unit),
    eventDays: Int32Array.from(events, ([, day]) => day),
  }
}

const engines = records(valveSeat).map((days, family): Unit => ({
  family,
  exit: Number.parseInt(days.at(-1)!, 10),
  events: days.filter((day) => day.endsWith('*')).map((day) => Number.parseInt(day, 10)),
}))

describe('mean cumulative function', () => {
  it.each([
    [61, 0.02439024390244, 0.02409096577194, 0.02439024390244],
    [410, 0.7335365853659, 0.1391420053836, 0.1339285926744],
    [653, 1.542687513557, 0.3116560747506, 0.2628055968153],
  ])('of valve seats on day %d, as R survival gives it', (day, mean, robust, poisson) => {
    const [point] = meanCumulative(rowsOf(engines), [day])
    expect(point!.mean).toBeCloseTo(mean, 10)
    expect(point!.standardError).toBeCloseTo(robust, 10)
    expect(point!.poissonError).toBeCloseTo(poisson, 10)
  })

  const someUnits = fc
    .array(
      fc.record({
        family: fc.nat(6),
        entry: fc.nat(30),
        length: fc.integer({ min: 1, max: 60 }),
        events: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 25 },
    )
    .map((all) =>
      all.map(({ family, entry, length, events }): Unit => ({
        family,
        entry,
        exit: entry + length,
        events: events
          .filter((day) => day <= length)
          .map((day) => entry + day)
          .sort((a, b) => a - b),
      })),
    )

  it('of each family twice over has the same mean, and an error smaller by the root of two', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const twice = [...units, ...units.map((unit) => ({ ...unit, family: unit.family + 100 }))]
        const grid = [10, 40, 90]
        const [once, doubled] = [units, twice].map((each) => meanCumulative(rowsOf(each), grid))
        for (const [place, point] of once!.entries()) {
          expect(doubled![place]!.mean).toBeCloseTo(point.mean, 9)
          expect(doubled![place]!.standardError * Math.SQRT2).toBeCloseTo(point.standardError, 9)
        }
      }),
    )
  })

  it('is what the plain sums of the definition give', () => {
    fc.assert(
      fc.property(someUnits, fc.integer({ min: 0, max: 90 }), (units, day) => {
        const at = (s: number) => units.filter(({ entry, exit }) => entry! < s && s <= exit)
        const influence = new Map<number, number>()
        let mean = 0
        for (let s = 1; s <= day; s++) {
          const atRisk = at(s)
          const events = units.flatMap((unit) =>
            unit.events.filter((each) => each === s).map(() => unit),
          )
          if (events.length === 0) continue
          mean += events.length / atRisk.length
          for (const unit of atRisk) {
            const own = events.filter((each) => each === unit).length
            const part = (own - events.length / atRisk.length) / atRisk.length
            influence.set(unit.family, (influence.get(unit.family) ?? 0) + part)
          }
        }
        const variance = [...influence.values()].reduce((sum, each) => sum + each * each, 0)
        const [point] = meanCumulative(rowsOf(units), [day])
        expect(point!.mean).toBeCloseTo(mean, 9)
        expect(point!.standardError).toBeCloseTo(Math.sqrt(variance), 9)
      }),
    )
  })

  it('refuses an event of a unit that is not under observation', () => {
    expect(() =>
      meanCumulative(rowsOf([{ family: 1, entry: 10, exit: 20, events: [5] }]), [30]),
    ).toThrow(RangeError)
  })
})

const vectors = sharedMaterial('vectors', '11_mcf_recurrent.json')
describe.runIf(existsSync(vectors))(
  'vectors/11, both data sets (only where the shared vectors are)',
  () => {
    interface Point {
      time: number
      mcf: number
      se_robust: number
      strata?: string
    }
    interface Line {
      id: number
      treat: string
      tstart: number
      tstop: number
      status: number
    }
    interface Published {
      valveSeat: { table: Point[] }
      cgd: { table: Point[]; data: Line[] }
    }
    const read = (): Published => JSON.parse(readFileSync(vectors, 'utf8')) as Published

    it('valve seats, every day of an event', () => {
      const { table } = read().valveSeat
      const points = meanCumulative(
        rowsOf(engines),
        table.map(({ time }) => time),
      )
      for (const [place, { mcf, se_robust }] of table.entries()) {
        expect(points[place]!.mean).toBeCloseTo(mcf, 10)
        expect(points[place]!.standardError).toBeCloseTo(se_robust, 10)
      }
    })

    it('recurrent infections, by treatment', () => {
      const file = read()
      for (const treat of ['placebo', 'rIFN-g']) {
        const lines = file.cgd.data.filter((line) => line.treat === treat)
        const units = [...new Set(lines.map(({ id }) => id))].map((id): Unit => {
          const own = lines.filter((line) => line.id === id)
          return {
            family: id,
            exit: Math.max(...own.map(({ tstop }) => tstop)),
            events: own.filter(({ status }) => status === 1).map(({ tstop }) => tstop),
          }
        })
        const table = file.cgd.table.filter(({ strata }) => strata === `treat=${treat}`)
        const points = meanCumulative(
          rowsOf(units),
          table.map(({ time }) => time),
        )
        for (const [place, { mcf, se_robust }] of table.entries()) {
          expect(points[place]!.mean).toBeCloseTo(mcf, 10)
          expect(points[place]!.standardError).toBeCloseTo(se_robust, 10)
        }
      }
    })
  },
)
