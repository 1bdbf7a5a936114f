import { describe, expect, it } from 'vitest'
import { cumulativeIncidence } from '../../pipeline/statistics/aalen-johansen.ts'
import { logLogLimits } from '../../pipeline/statistics/log-log.ts'
import { apiclus1, families, macs, rats, records } from './survival-data.ts'
import { swapped, timeRows } from './time-table.ts'

/** '39*' = an event on day 39, '45' = out of sight on day 45. */
function exitOf(text: string): { exit: number; outcome: number } {
  return { exit: Number.parseInt(text, 10), outcome: text.endsWith('*') ? 1 : 0 }
}

function columns(points: ReturnType<typeof cumulativeIncidence>) {
  return {
    share: points.map((point) => point.share),
    free: points.map((point) => 1 - point.share),
    se: points.map((point) => point.standardError),
    atRisk: points.map((point) => point.atRisk),
    events: points.map((point) => point.events),
  }
}

function expectClose(actual: readonly number[], expected: readonly number[], digits = 12): void {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, digits))
}

describe('with competing events', () => {
  // R package survival, tests/testci.Rout.save: rationals worked by hand, IJ standard errors.
  it('testci', () => {
    const causes = [0, 1, 0, 2, 0, 2, 0, 2]
    const days = [1, 2, 2, 3, 3, 3, 5, 6]
    const rows = timeRows(days.map((exit, index) => ({ exit, outcome: causes[index]! })))
    const first = columns(cumulativeIncidence(rows, [1, 2, 3, 5, 6]))
    expectClose(first.share, [0, 1 / 7, 1 / 7, 1 / 7, 1 / 7])
    expectClose(first.se, [0, 0.1322600142532, 0.1322600142532, 0.1322600142532, 0.1322600142532])
    expect(first.atRisk).toEqual([8, 7, 5, 2, 1])
    expect(first.events).toEqual([0, 1, 1, 1, 1])
    const second = columns(cumulativeIncidence(swapped(rows), [1, 2, 3, 5, 6]))
    expectClose(second.share, [0, 0, 12 / 35, 12 / 35, 6 / 7])
    expectClose(second.se, [0, 0, 0.1951003330128, 0.1951003330128, 0.1322600142532])
  })

  // SAS PROC LIFETEST as quoted by lifelines' TestAalenJohansenFitter: variance and log-log limits.
  it('six subjects, SAS', () => {
    const causes = [0, 1, 1, 2, 2, 0]
    const rows = timeRows(causes.map((outcome, index) => ({ exit: index + 1, outcome })))
    const points = cumulativeIncidence(swapped(rows), [1, 2, 3, 4, 5, 6])
    expectClose(columns(points).share, [0, 0, 0, 0.2, 0.4, 0.4])
    expectClose(
      points.map((point) => point.standardError ** 2),
      [0, 0, 0, 0.032, 0.048, 0.048],
    )
    const limits = points.map((point) => logLogLimits(point.share, point.standardError))
    expect(limits.slice(0, 3)).toEqual([null, null, null])
    expectClose([limits[3]!.lower, limits[3]!.upper], [0.00836904, 0.58185303], 8)
    expectClose([limits[4]!.lower, limits[4]!.upper], [0.05197575, 0.75281579], 8)
  })

  // R survival 3.5-3: survfit(Surv(entry, exit, factor(outcome)) ~ 1, influence = TRUE), the
  // influence of each row summed within families by rowsum().
  it('late entry and families at once', () => {
    const rows = timeRows(
      records(families).map(([cluster, entry, exit, outcome]) => ({
        cluster: Number(cluster),
        entry: Number(entry),
        exit: Number(exit),
        outcome: Number(outcome),
      })),
    )
    const grid = [30, 60, 90, 120, 150]
    const clustered = columns(cumulativeIncidence(rows, grid))
    expectClose(
      clustered.share,
      [0, 0.11030863958487, 0.18191541292935, 0.32934112275622, 0.53242755976263],
    )
    expectClose(
      clustered.se,
      [0, 0.04864772316173, 0.095977045728854, 0.10387316638456, 0.09253043687924],
    )
    const alone = columns(
      cumulativeIncidence({ ...rows, cluster: rows.cluster.map((_, row) => row) }, grid),
    )
    expectClose(
      alone.se,
      [0, 0.052086778859458, 0.068183906494086, 0.087186666591498, 0.096810366686007],
    )
  })
})

describe('with one kind of event: one minus Kaplan–Meier', () => {
  // Miller (1997), R survival tests/doaml.Rout.save. `se` is Greenwood's; with everyone seen from the
  // start and rows their own clusters the infinitesimal jackknife is the same number.
  it('aml, maintained', () => {
    const rows = timeRows('9* 13* 13 18* 23* 28 31* 34* 45 48* 161'.split(' ').map(exitOf))
    const points = cumulativeIncidence(rows, [9, 13, 18, 23, 31, 34, 48])
    const { free, se, atRisk } = columns(points)
    expectClose(free.slice(0, 3), [0.9090909090909, 0.8181818181818, 0.7159090909091])
    expectClose(free.slice(3), [0.6136363636364, 0.4909090909091, 0.3681818181818, 0.1840909090909])
    expectClose(se.slice(0, 3), [0.08667841720414, 0.1162912998303, 0.1396649705572])
    expectClose(se.slice(3), [0.1526323310273, 0.1641932672211, 0.1626688858271, 0.1534927457863])
    expect(atRisk).toEqual([11, 10, 8, 7, 5, 4, 2])
    const limits = logLogLimits(free[4]!, se[4]!)!
    expectClose([limits.lower, limits.upper], [0.1673309097769, 0.7533997903708])
  })

  // R survival tests/survtest.Rout.save, test1: tied event and censoring, risk sets between events.
  it('an event comes before a censoring on the same day', () => {
    const rows = timeRows(['9*', '1*', '1', '6*', '6*', '8'].map(exitOf))
    const { free, atRisk, events } = columns(cumulativeIncidence(rows, [0, 1, 2, 6, 7, 8, 9, 10]))
    expectClose(free, [1, 5 / 6, 5 / 6, 5 / 12, 5 / 12, 5 / 12, 0, 0])
    expect(atRisk).toEqual([6, 6, 4, 4, 2, 2, 1, 0])
    expect(events).toEqual([0, 1, 1, 3, 3, 3, 4, 4])
  })

  // R survival 3.5-3: survfit(Surv(time, status) ~ 1, rats, cluster = litter).
  it('rats in litters', () => {
    const rows = timeRows(
      records(rats).flatMap((litter, cluster) =>
        litter.map((rat) => ({ ...exitOf(rat), cluster })),
      ),
    )
    const { free, se, atRisk } = columns(cumulativeIncidence(rows, [50, 75, 100, 104]))
    expectClose(free, [0.97978555815689, 0.93648072638177, 0.8611534710657, 0.81281433716619])
    expectClose(
      se,
      [0.0093282517745049, 0.0167976964907551, 0.0255824241661767, 0.0320748073917481],
    )
    expect(atRisk).toEqual([290, 251, 143, 108])
    const alone = cumulativeIncidence(
      { ...rows, cluster: rows.cluster.map((_, row) => row) },
      [100],
    )
    expect(alone[0]!.standardError).toBeCloseTo(0.022162833356129, 12)
  })

  // R package survey, svymean on apiclus1: a proportion is a curve with every event on one day. Its
  // standard error has the factor √(m/(m-1)), which the jackknife of a curve has not.
  it('a proportion in clusters, apiclus1', () => {
    const rows = timeRows(
      apiclus1.flatMap(([met, counted], cluster) =>
        Array.from({ length: counted }, (_, index) => ({
          exit: 7,
          outcome: index < met ? 1 : 0,
          cluster,
        })),
      ),
    )
    const [point] = cumulativeIncidence(rows, [7])
    expect(point!.share).toBeCloseTo(0.6393442622951, 12)
    expect(point!.standardError * Math.sqrt(15 / 14)).toBeCloseTo(0.1102376256051, 12)
    const [alone] = cumulativeIncidence(
      { ...rows, cluster: rows.cluster.map((_, row) => row) },
      [7],
    )
    expect(alone!.standardError).toBeCloseTo(0.03549672320484, 12)
  })
})

describe('with late entry', () => {
  // R package survival, data set test2; standard errors by survfit(..., robust = TRUE), 3.5-3.
  it('test2', () => {
    const entry = [1, 2, 5, 2, 1, 7, 3, 4, 8, 8]
    const exit = [2, 3, 6, 7, 8, 9, 9, 9, 14, 17]
    const outcome = [1, 1, 1, 1, 1, 1, 1, 0, 0, 0]
    const rows = timeRows(
      entry.map((from, row) => ({ entry: from, exit: exit[row]!, outcome: outcome[row]! })),
    )
    const { free, se, atRisk } = columns(cumulativeIncidence(rows, [2, 3, 6, 7, 8, 9, 14, 17]))
    expectClose(free, [1 / 2, 1 / 3, 4 / 15, 1 / 5, 3 / 20, 9 / 100, 9 / 100, 9 / 100])
    expect(atRisk).toEqual([2, 3, 5, 4, 4, 5, 2, 1])
    expectClose(se.slice(0, 3), [0.353553390593274, 0.304290309725092, 0.26218455473338])
    expectClose(se.slice(3, 6), [0.207632153365299, 0.134629120178363, 0.084267431431129])
  })

  // Cole & Hudgens (2010): n at risk and the first two steps; the rest R survival 3.5-3, robust.
  it('MACS', () => {
    const rows = timeRows(
      records(macs).map(([entry, exit]) => ({ entry: Number(entry), ...exitOf(exit!) })),
    )
    const { free, se, atRisk } = columns(cumulativeIncidence(rows, [269, 791, 1619, 4688]))
    expect(atRisk).toEqual([42, 44, 40, 11])
    expectClose(free, [0.97619047619048, 0.954004329, 0.72347499264951, 0.42458845937878], 9)
    expectClose(se, [0.023524369525223, 0.031712060124523, 0.064430198473131, 0.076610892632643])
  })
})
