import { describe, expect, test } from 'vitest'
import type { Comparators } from '../../pipeline/release/contract-comparators.ts'
import { OfficialSite, ashby, tableOf, yearly } from '../fixture/official-site.ts'

const beside = new OfficialSite()

describe('statistical neighbours', () => {
  /** More authorities of the region, with these percentages in the last year. */
  const more =
    (percents: number[]) =>
    (held: Comparators): Comparators => {
      const codes = percents.map((_, place) => `E0600091${place}`)
      const like = held.areas.find(({ code }) => code === 'E06000901')!
      return {
        ...held,
        neighbours: codes,
        areas: [
          ...held.areas,
          ...codes.map((code, place) => ({
            ...like,
            code,
            dfe_code: `91${place}`,
            name: 'Elsewhere',
          })),
        ],
        measures: held.measures.map((measure) => ({
          ...measure,
          series: [
            ...measure.series,
            ...(measure.parts.length > 0 ? [] : codes).map((area, place) => ({
              area,
              part: null,
              met: measure.years.map(() => 1),
              of: measure.years.map(() => 1),
              percent: measure.years.map((year) =>
                year === 2025 ? percents[place]! : ('x' as const),
              ),
            })),
          ],
        })),
      }
    }

  const lastRow = async (percents: number[]): Promise<string[]> => {
    const page = await (await beside.served(ashby, { change: more(percents) }))(yearly)
    expect(page).not.toContain('Elsewhere')
    return tableOf(page, 'official-re_referrals').map((row) => row.slice(-2).join(' | '))
  }

  test('are a median and a range, in years in which enough of them have a figure', async () => {
    expect(await lastRow([18, 30, 20, 24])).toEqual([
      'Neighbours, median | Neighbours, range',
      '– | –',
      '– | –',
      '22.0% | 18.0% to 30.0%',
    ])
  })

  test('are not shown when there are only two, which a median would all but show', async () => {
    expect((await lastRow([18, 30])).at(-1)).toBe('– | –')
  })
})

test('an authority that changed its code keeps its years', async () => {
  const page = await beside.served(ashby, {
    change: (held) => ({
      ...held,
      areas: [
        ...held.areas,
        {
          ...held.areas.find(({ code }) => code === 'E06000901')!,
          code: 'E10000901',
          region: 'E13000001',
        },
      ],
      measures: held.measures.map((measure) => ({
        ...measure,
        series: measure.series.flatMap((each) =>
          each.area !== 'E06000901' || each.part !== null
            ? [each]
            : [
                { ...each, percent: each.percent.map((figure, at) => (at === 0 ? null : figure)) },
                {
                  ...each,
                  area: 'E10000901',
                  percent: each.percent.map((figure, at) => (at === 0 ? figure : null)),
                },
              ],
        ),
      })),
    }),
  })
  const rows = tableOf(await page(yearly), 'official-re_referrals')
  expect(rows.map((row) => row[2])).toEqual([
    'This authority, as published',
    '25.0%',
    '25.0%',
    '25.2%',
  ])
  expect(rows[0]![4]).toBe('North East')
})

test.each(['901', 'E06000901'])('an authority is found by the code %s', async (code) => {
  const page = await (await beside.served({ code, name: 'Ashby' }))(yearly)
  expect(tableOf(page, 'official-re_referrals')[0]).toContain('North East')
})

test('a made-up authority sees England only', async () => {
  const page = await beside.served(null, { neighbours: ['E06000902', 'E09000903', 'E06000901'] })
  expect(tableOf(await page(yearly), 'official-re_referrals')[0]).toEqual([
    'Year',
    'In this release',
    'England',
  ])
  expect(await page(yearly)).toContain('so that only England is shown')
  expect(await page('/indicators/re_referral_12m.svg?period=year')).not.toMatch(/Region/)
})
