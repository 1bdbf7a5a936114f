import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { combine, type Combined } from '../pipeline/comparators/combine.ts'
import { readCsv } from '../pipeline/comparators/read-csv.ts'
import { recognise } from '../pipeline/comparators/recognise.ts'
import {
  comparators as comparatorsSchema,
  type OfficialFigure,
} from '../pipeline/release/contract-comparators.ts'
import { sharedMaterial } from './shared-material.ts'

const folder = sharedMaterial('dfe')
const files = existsSync(folder)
  ? ['2013_2024', '2013_2025'].flatMap((release) =>
      readdirSync(path.join(folder, release)).map((name) => path.join(folder, release, name)),
    )
  : []

describe.runIf(files.length > 0)('the files as the Department published them', () => {
  let combined: Combined
  beforeAll(async () => {
    const read = await Promise.all(files.map(readCsv))
    combined = combine(read.map(recognise), ['E06000047', 'E10000020'])
  })

  const series = (key: string, area: string, part: string | null = null) => {
    const { years, series } = combined.comparators.measures.find((each) => each.key === key)!
    const found = series.find((each) => each.area === area && each.part === part)!
    return { years, ...found }
  }

  test('every file is known as the table that its name says, and they are all whole', () => {
    expect(comparatorsSchema.parse(combined.comparators)).toEqual(combined.comparators)
    expect(combined.remarks).toEqual([])
    for (const { file, table } of combined.comparators.sources) {
      const [named] = /^[a-d]\d(?=_)/.exec(file) ?? [/^headline|population/.exec(file)![0]]
      expect([file, table.toLowerCase()]).toEqual([file, expect.stringContaining(named)])
    }
  })

  // Published by the Department in "Children in need", 2024 and 2025.
  test.each([
    ['re_referrals', null, { 2013: 24.7, 2023: 22.4, 2024: 22.4, 2025: 22.6 }],
    ['children_re_referred', null, { 2023: 21, 2024: 21, 2025: 21 }],
    ['no_further_action', null, { 2013: 14.5, 2023: 7.1, 2024: 6.3, 2025: 6.5 }],
    ['not_in_need', null, { 2013: 19, 2023: 29.9, 2024: 30.3, 2025: 30.8 }],
    ['subsequent_plans', null, { 2013: 14.9, 2023: 23.6, 2024: 24.7, 2025: 24.5 }],
    ['open_two_years', null, { 2023: 2.2, 2024: 2.6, 2025: 2.3 }],
    ['ended_after_two_years', null, { 2023: 3.9, 2024: 3.8 }],
    ['ended_in_three_months', null, { 2024: 16.3 }],
    ['conferences_per_enquiry', null, { 2024: 32.2 }],
    ['conference_days', '11-15', { 2024: 70.3 }],
    ['referral_sources', 'police', { 2023: 28.8, 2024: 28.5 }],
    ['referral_sources', 'schools', { 2023: 20.1, 2024: 20.3 }],
    ['referral_sources', 'other_legal', { 2024: 4.4 }],
    ['assessment_days', '41-45', { 2024: 18.1 }],
  ])('England, %s %s', (key, part, expected) => {
    const { years, percent } = series(key, 'E92000001', part)
    const of = (year: number): OfficialFigure => percent[years.indexOf(year)] ?? null
    for (const [year, figure] of Object.entries(expected))
      expect([year, of(Number(year))]).toEqual([year, figure])
  })

  test('the authorities add up to the published totals of 2025', () => {
    const { measures, areas } = combined.comparators
    const { years, series } = measures.find(({ key }) => key === 're_referrals')!
    const authorities = new Set(
      areas.filter(({ level }) => level === 'authority').map(({ code }) => code),
    )
    const place = years.indexOf(2025)
    const sum = (name: 'met' | 'of'): number =>
      series
        .filter(({ area }) => authorities.has(area))
        .map((each) => each[name][place] ?? 0)
        .filter((each) => typeof each === 'number')
        .reduce((total, each) => total + each, 0)
    expect([sum('of'), sum('met')]).toEqual([632_828, 142_897])
    const england = series.find(({ area }) => area === 'E92000001')!
    expect([england.of[place], england.met[place]]).toEqual([632_830, 142_900])
  })

  test('Hackney and Hampshire are not there when they were not, and never nought', () => {
    const { years, percent } = series('re_referrals', 'E09000012')
    expect([percent[years.indexOf(2021)], percent[years.indexOf(2022)]]).toEqual(['x', 'x'])
    const hampshire = series('re_referrals', 'E10000014')
    expect(
      hampshire.years.map((year, place) => [year, hampshire.percent[place]]).slice(-2),
    ).toEqual([
      [2024, 'u'],
      [2025, 41],
    ])
  })

  test('England without Hampshire in 2025 is what its note says', () => {
    const [england, hampshire] = ['E92000001', 'E10000014'].map((area) =>
      series('re_referrals', area),
    )
    const at = (of: typeof england, name: 'met' | 'of'): number =>
      of![name][of!.years.indexOf(2025)] as number
    const without =
      (100 * (at(england, 'met') - at(hampshire, 'met'))) /
      (at(england, 'of') - at(hampshire, 'of'))
    expect(without.toFixed(1)).toBe('21.3')
    expect(combined.comparators.notes.at(-1)?.text).toMatch(/22\.6% with it and 21\.3% without it/)
  })
})
