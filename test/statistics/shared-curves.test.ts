import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cumulativeIncidence } from '../../pipeline/statistics/aalen-johansen.ts'
import { logLogLimits } from '../../pipeline/statistics/log-log.ts'
import { timeRows } from './time-table.ts'
import { sharedMaterial } from '../shared-material.ts'

const folder = sharedMaterial('vectors')
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8')

describe.runIf(existsSync(folder))('curves on the shared vectors (only where they are)', () => {
  interface Estimate {
    strata: string
    time: number
    p_pcm: number
    p_death: number
    se_pcm: number
  }

  // R survival 3.5-3 on mgus2: progression to cancer with death competing, months.
  it('mgus2 by sex', () => {
    const { table } = (
      JSON.parse(read('10_competing_risks.json')) as { mgus2_by_sex: { table: Estimate[] } }
    ).mgus2_by_sex
    const data = read('10_mgus2_data.csv').trim().split('\n').slice(1)
    const patients = data.map((line) => line.replaceAll('"', '').trim().split(','))
    const outcome: Record<string, number> = { pcm: 1, death: 2 }
    expect(table).toHaveLength(10)
    for (const each of table) {
      const sex = each.strata.at(-1)
      const rows = timeRows(
        patients
          .filter((patient) => patient[1] === sex)
          .map((patient) => ({ exit: Number(patient[3]), outcome: outcome[patient[4]!] ?? 0 })),
      )
      const [point] = cumulativeIncidence(rows, [each.time])
      expect(point!.share).toBeCloseTo(each.p_pcm, 11)
      expect(point!.standardError).toBeCloseTo(each.se_pcm, 11)
    }
  })

  interface Survival {
    time: number
    n_risk: number
    surv: number
    se: number
  }

  // R survival 3.5-3 on lung; Greenwood errors, which the jackknife equals here.
  it('lung', () => {
    const { data, at, logloglim } = (
      JSON.parse(read('07_km_greenwood.json')) as {
        lung_overall: {
          data: { time: number; event: number }[]
          at: Survival[]
          logloglim: { lower: number; upper: number }[]
        }
      }
    ).lung_overall
    const rows = timeRows(data.map((each) => ({ exit: each.time, outcome: each.event })))
    const points = cumulativeIncidence(
      rows,
      at.map((each) => Math.floor(each.time)),
    )
    at.forEach((each, place) => {
      expect(1 - points[place]!.share).toBeCloseTo(each.surv, 11)
      expect(points[place]!.standardError).toBeCloseTo(each.se, 11)
    })
    const limits = logLogLimits(1 - points[2]!.share, points[2]!.standardError)!
    expect(limits.lower).toBeCloseTo(logloglim[0]!.lower, 11)
    expect(limits.upper).toBeCloseTo(logloglim[0]!.upper, 11)
  })
})
