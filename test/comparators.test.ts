import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { comparators } from '../pipeline/commands/comparators.ts'
import type { Comparators, OfficialFigure } from '../pipeline/release/contract-comparators.ts'
import { sha256 } from '../pipeline/release/durable.ts'
import { c1Of2024, c1Of2025, c2, c4, c6 } from './official-files.ts'
import { OfficialRun } from './official-run.ts'

const run = new OfficialRun()

/** The published percentages of a measure in an area, by year. */
function percents(
  { measures }: Comparators,
  key: string,
  area: string,
  part: string | null = null,
): Record<number, OfficialFigure> {
  const { years, series } = measures.find((each) => each.key === key)!
  const found = series.find((each) => each.area === area && each.part === part)!
  return Object.fromEntries(years.map((year, place) => [year, found.percent[place]!]))
}

const england = 'E92000001'
const ashby = 'E06000901'
const birch = 'E06000902'

describe('the files of two years, which name their columns differently', () => {
  test.each([
    ['2024', c1Of2024, { 2023: 20, 2024: 21.1 }],
    ['2025', c1Of2025, { 2024: 21.1, 2025: 22.5 }],
  ])('that of %s is read by its columns, whatever it is called', async (_, text, expected) => {
    const read = await run.of({ 'downloaded (1).csv': text })
    expect(percents(read, 're_referrals', england)).toEqual(expected)
    expect(read.measures.map(({ indicator }) => indicator)).toEqual([
      'CH-01',
      'CH-02',
      'CH-10',
      'CH-11',
    ])
  })

  test('together the later one is believed, and every row is kept or left out', async () => {
    const read = await run.of({ 'old.csv': c1Of2024, 'new.csv': c1Of2025 })
    expect(percents(read, 're_referrals', england)).toEqual({ 2023: 20, 2024: 21.1, 2025: 22.5 })
    expect(read.sources).toMatchObject([
      { file: 'old.csv', table: 'C1', rows_in: 14, accepted: 7, left_out: [{ rows: 7 }] },
      { file: 'new.csv', table: 'C1', rows_in: 14, accepted: 14, left_out: [] },
    ])
    expect(run.printed).toMatch(
      /old\.csv: C1 .*\n {2}rows in 14 = accepted 7 \+ left out 7 \(another file/,
    )
  })

  test('the same file named twice counts once', async () => {
    const read = await run.of({ 'one.csv': c1Of2025, 'copy.csv': c1Of2025 })
    expect(read.sources.map(({ accepted }) => accepted)).toEqual([14, 0])
  })

  test('each source is named with its hash, and without its folder', async () => {
    const { sources } = await run.of({ 'new.csv': c1Of2025 })
    expect(sources[0]).toMatchObject({
      file: 'new.csv',
      sha256: sha256(c1Of2025),
      first_year: 2024,
      last_year: 2025,
    })
  })
})

describe('figures', () => {
  test('a marker stays a marker, and nought stays nought', async () => {
    const read = await run.of({ 'new.csv': c1Of2025 })
    expect(percents(read, 'no_further_action', ashby)).toEqual({ 2024: 'c', 2025: 0 })
    expect(percents(read, 're_referrals', birch)).toEqual({ 2024: 'u', 2025: 22.2 })
  })

  test('an authority that a file does not have in a year has no figure, which is not nought', async () => {
    const replaced = c1Of2025.replace(birch, 'E06000909')
    const read = await run.of({ 'a.csv': replaced })
    expect(percents(read, 're_referrals', birch)).toEqual({ 2024: 'u', 2025: null })
    expect(percents(read, 're_referrals', 'E06000909')).toEqual({ 2024: null, 2025: 22.2 })
  })

  test('percentages that are not published are worked out from the published numbers', async () => {
    const read = await run.of({ 'c2.csv': c2, 'c4.csv': c4 })
    expect(percents(read, 'conferences_per_enquiry', england)).toEqual({ 2024: 31 })
    expect(percents(read, 'conference_days', ashby, '11-15')).toEqual({ 2024: 68.8 })
    expect(percents(read, 'assessment_days', england, '41-45')).toEqual({ 2024: 20 })
  })

  test('authorities keep their region and both their codes', async () => {
    const { areas } = await run.of({ 'new.csv': c1Of2025 })
    expect(areas.find(({ code }) => code === 'E09000903')).toEqual({
      code: 'E09000903',
      level: 'authority',
      name: 'Cole',
      region: 'E13000001',
      dfe_code: '903',
    })
    expect(areas.find(({ code }) => code === birch)?.name).toBe('Birch, City of')
  })

  test('return after closure, which has another clock, is never among them', async () => {
    const { measures } = await run.of({ 'new.csv': c1Of2025, 'c2.csv': c2, 'c4.csv': c4 })
    expect(measures.map(({ indicator }) => indicator)).not.toContain('CH-03')
  })

  test('the same files give the same bytes', async () => {
    await run.of({ 'new.csv': c1Of2025 })
    const first = await readFile(run.file)
    await run.of({ 'new.csv': c1Of2025 })
    expect(await readFile(run.file)).toEqual(first)
    expect(await readdir(run.site)).toEqual(['comparators.json'])
  })
})

test('a table that no indicator counts is recognised, and left out whole', async () => {
  const { sources, measures } = await run.of({ 'c1.csv': c1Of2025, 'months.csv': c6 })
  expect(sources[1]).toMatchObject({ table: 'C6', rows_in: 7, accepted: 0 })
  expect(measures.some(({ table }) => table === 'C6')).toBe(false)
})

test('a folder stands for the CSV files in it', async () => {
  const folder = path.join(run.home, 'downloads')
  await mkdir(folder)
  await writeFile(path.join(folder, 'c1.csv'), c1Of2025)
  await writeFile(path.join(folder, 'notes.txt'), 'read me')
  await comparators([folder], { to: run.site })
  expect(run.printed).toMatch(/^c1\.csv: C1 /)
})

test('up to ten statistical neighbours are kept, each once', async () => {
  const { neighbours } = await run.of(
    { 'c1.csv': c1Of2025 },
    { neighbours: [birch, birch, 'E09000903'] },
  )
  expect(neighbours).toEqual([birch, 'E09000903'])
})

test('for machines, one object', async () => {
  await run.of({ 'c1.csv': c1Of2025 }, { json: true })
  expect(JSON.parse(run.printed)).toMatchObject({
    sources: [{ file: 'c1.csv', rows_in: 14, accepted: 14 }],
    measures: [{ key: 're_referrals', indicator: 'CH-01', years: [2024, 2025] }, {}, {}, {}],
    authorities: 3,
    neighbours: [],
  })
})
