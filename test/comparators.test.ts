import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { comparators } from '../pipeline/commands/comparators.ts'
import { OperatorError } from '../pipeline/error.ts'
import {
  comparators as comparatorsSchema,
  type Comparators,
  type OfficialFigure,
} from '../pipeline/release/contract-comparators.ts'
import { sha256 } from '../pipeline/release/durable.ts'
import { withWorkshop } from '../pipeline/release/workshop.ts'
import { c1Of2024, c1Of2025, c2, c4, c6 } from './official-files.ts'

let home: string
let site: string
let printed: string
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'golden-thread-official-'))
  site = path.join(home, 'site')
  printed = ''
  vi.spyOn(console, 'log').mockImplementation((text: string) => void (printed += `${text}\n`))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(home, { recursive: true, force: true })
})

/** Writes files under their names, runs the command on them in that order, and reads what it wrote. */
async function run(
  files: Record<string, string | Uint8Array>,
  options: { neighbours?: string[]; json?: boolean } = {},
): Promise<Comparators> {
  const names = Object.keys(files)
  for (const name of names) await writeFile(path.join(home, name), files[name]!)
  await comparators(
    names.map((name) => path.join(home, name)),
    { to: site, ...options },
  )
  return comparatorsSchema.parse(
    JSON.parse(await readFile(path.join(site, 'comparators.json'), 'utf8')),
  )
}

async function refusal(run: Promise<unknown>): Promise<OperatorError> {
  const error = await run.catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(OperatorError)
  return error as OperatorError
}

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
    const read = await run({ 'downloaded (1).csv': text })
    expect(percents(read, 're_referrals', england)).toEqual(expected)
    expect(read.measures.map(({ indicator }) => indicator)).toEqual([
      'CH-01',
      'CH-02',
      'CH-10',
      'CH-11',
    ])
  })

  test('together the later one is believed, and every row is kept or left out', async () => {
    const read = await run({ 'old.csv': c1Of2024, 'new.csv': c1Of2025 })
    expect(percents(read, 're_referrals', england)).toEqual({ 2023: 20, 2024: 21.1, 2025: 22.5 })
    expect(read.sources).toMatchObject([
      { file: 'old.csv', table: 'C1', rows_in: 14, accepted: 7, left_out: [{ rows: 7 }] },
      { file: 'new.csv', table: 'C1', rows_in: 14, accepted: 14, left_out: [] },
    ])
    expect(printed).toMatch(
      /old\.csv: C1 .*\n {2}rows in 14 = accepted 7 \+ left out 7 \(another file/,
    )
  })

  test('the same file named twice counts once', async () => {
    const read = await run({ 'one.csv': c1Of2025, 'copy.csv': c1Of2025 })
    expect(read.sources.map(({ accepted }) => accepted)).toEqual([14, 0])
  })

  test('each source is named with its hash, and without its folder', async () => {
    const { sources } = await run({ 'new.csv': c1Of2025 })
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
    const read = await run({ 'new.csv': c1Of2025 })
    expect(percents(read, 'no_further_action', ashby)).toEqual({ 2024: 'c', 2025: 0 })
    expect(percents(read, 're_referrals', birch)).toEqual({ 2024: 'u', 2025: 22.2 })
  })

  test('an authority that a file does not have in a year has no figure, which is not nought', async () => {
    const replaced = c1Of2025.replace(birch, 'E06000909')
    const read = await run({ 'a.csv': replaced })
    expect(percents(read, 're_referrals', birch)).toEqual({ 2024: 'u', 2025: null })
    expect(percents(read, 're_referrals', 'E06000909')).toEqual({ 2024: null, 2025: 22.2 })
  })

  test('percentages that are not published are worked out from the published numbers', async () => {
    const read = await run({ 'c2.csv': c2, 'c4.csv': c4 })
    expect(percents(read, 'conferences_per_enquiry', england)).toEqual({ 2024: 31 })
    expect(percents(read, 'conference_days', ashby, '11-15')).toEqual({ 2024: 68.8 })
    expect(percents(read, 'assessment_days', england, '41-45')).toEqual({ 2024: 20 })
  })

  test('authorities keep their region and both their codes', async () => {
    const { areas } = await run({ 'new.csv': c1Of2025 })
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
    const { measures } = await run({ 'new.csv': c1Of2025, 'c2.csv': c2, 'c4.csv': c4 })
    expect(measures.map(({ indicator }) => indicator)).not.toContain('CH-03')
  })

  test('the same files give the same bytes', async () => {
    await run({ 'new.csv': c1Of2025 })
    const first = await readFile(path.join(site, 'comparators.json'))
    await run({ 'new.csv': c1Of2025 })
    expect(await readFile(path.join(site, 'comparators.json'))).toEqual(first)
    expect(await readdir(site)).toEqual(['comparators.json'])
  })
})

test('a table that no indicator counts is recognised, and left out whole', async () => {
  const { sources, measures } = await run({ 'c1.csv': c1Of2025, 'months.csv': c6 })
  expect(sources[1]).toMatchObject({ table: 'C6', rows_in: 7, accepted: 0 })
  expect(measures.some(({ table }) => table === 'C6')).toBe(false)
})

test('a folder stands for the CSV files in it', async () => {
  const folder = path.join(home, 'downloads')
  await mkdir(folder)
  await writeFile(path.join(folder, 'c1.csv'), c1Of2025)
  await writeFile(path.join(folder, 'notes.txt'), 'read me')
  await comparators([folder], { to: site })
  expect(printed).toMatch(/^c1\.csv: C1 /)
})

test('up to ten statistical neighbours are kept, each once', async () => {
  const { neighbours } = await run(
    { 'c1.csv': c1Of2025 },
    { neighbours: [birch, birch, 'E09000903'] },
  )
  expect(neighbours).toEqual([birch, 'E09000903'])
})

test('for machines, one object', async () => {
  await run({ 'c1.csv': c1Of2025 }, { json: true })
  expect(JSON.parse(printed)).toMatchObject({
    sources: [{ file: 'c1.csv', rows_in: 14, accepted: 14 }],
    measures: [{ key: 're_referrals', indicator: 'CH-01', years: [2024, 2025] }, {}, {}, {}],
    authorities: 3,
    neighbours: [],
  })
})

describe('what cannot be used is refused in one plain line a file, and the file before it stands', () => {
  const cut = (text: string, lines: number): string =>
    text
      .split(/\r?\n/)
      .slice(0, -1 - lines)
      .join('\n') + '\n'

  test.each([
    ['is none of them', 'a,b\n1,2\n', /^x\.csv: is no table of the Department for Education/],
    [
      'is of another publication',
      'time_period,time_identifier,geographic_level,country_code,country_name,pupils\n2025,Academic year,National,E92000001,England,5\n',
      /^x\.csv: is a table of the Department for Education, but none of “Children in need”/,
    ],
    [
      'names its columns as another year would',
      c1Of2025.replace('rereferral_count', 'rereferrals_total'),
      /^x\.csv: is like table C1 .* has no column Re_referrals or rereferral_count\./,
    ],
    [
      'is cut within a row',
      `${c1Of2025.slice(0, c1Of2025.length - 30)}\n`,
      /^x\.csv: row 15: does not have the columns/,
    ],
    ['is cut within its last figure', c1Of2025.slice(0, -2), /^x\.csv: its last line does not end/],
    [
      'is cut after a row',
      cut(c1Of2024, 1),
      /^x\.csv: row 9, column Referrals: is not the sum of its parts in the year 2023\. The file is cut/,
    ],
    ['is cut after its regions', cut(c1Of2024, 3), /is not the sum of its parts in the year 2023/],
    [
      'holds a choice of rows',
      c1Of2025
        .split('\n')
        .filter((line) => !line.includes('National'))
        .join('\n'),
      /^x\.csv: the year 2025 has no row for England/,
    ],
    [
      'holds a row twice',
      c1Of2025 + c1Of2025.split('\n').at(-2) + '\n',
      /^x\.csv: row 16, column geographic_level: is the same area and year as row 15/,
    ],
    [
      'holds an unknown marker',
      c1Of2025.replace(',22.5,', ',sesame,'),
      /^x\.csv: row 2, column rereferral_percent: is neither a number nor one of the markers c, k, u, x, z\.$/,
    ],
    [
      'is not text',
      Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x0a, 0x00]),
      /^x\.csv: is not UTF-8 text/,
    ],
    ['is no CSV', '{ "a": "b" }\n', /^x\.csv: is no CSV/],
    ['counts nothing that an indicator counts', c6, /^None of these files has a figure/],
  ])('one that %s', async (_, content, words) => {
    await run({ 'good.csv': c1Of2024 })
    const before = await readFile(path.join(site, 'comparators.json'))
    const error = await refusal(run({ 'x.csv': content }))
    expect([error.reason, error.lines.length]).toEqual(['refused', 1])
    expect(error.message).toMatch(words)
    expect(error.message).not.toMatch(/sesame|Made up/)
    expect(await readFile(path.join(site, 'comparators.json'))).toEqual(before)
  })

  test('several at once, a line each', async () => {
    const error = await refusal(run({ 'x.csv': 'a,b\n', 'good.csv': c1Of2025, 'y.csv': 'c,d\n' }))
    expect(error.lines.map((line) => line.split(':')[0])).toEqual(['x.csv', 'y.csv'])
  })

  test('two different files of one table and year', async () => {
    const error = await refusal(
      run({ 'x.csv': c1Of2025, 'y.csv': c1Of2025.replace('2000,450', '2001,450') }),
    )
    expect(error.message).toMatch(/^x\.csv and y\.csv: are two different files of table C1/)
  })

  test('a file that is not there, and a folder without any', async () => {
    await mkdir(path.join(home, 'folder'))
    for (const name of ['nothing.csv', 'folder']) {
      const error = await refusal(comparators([path.join(home, name)], { to: site }))
      expect(error).toMatchObject({
        reason: 'refused',
        lines: [expect.stringMatching(`^${name}: (is not there|holds no CSV)`)],
      })
    }
  })

  test('a single number that does not add up is kept as published, and said', async () => {
    await run({ 'a.csv': c1Of2025.replace(',600,30,', ',700,35,') })
    expect(printed).toMatch(
      /a\.csv: row 2, column not_in_need_count: is not the sum .* kept as published/,
    )
  })
})

describe('wrong usage', () => {
  test.each([
    ['a code of another kind', ['901'], /give codes of nine characters/],
    [
      'eleven codes',
      Array.from({ length: 11 }, (_, place) => `E060000${10 + place}`),
      /at most 10/,
    ],
    ['an authority that is in none of the files', ['E06000999'], /E06000999 is no authority/],
  ])('%s', async (_, neighbours, words) => {
    const error = await refusal(run({ 'c1.csv': c1Of2025 }, { neighbours }))
    expect(error.reason).toBe('usage')
    expect(error.message).toMatch(words)
  })
})

test('during a build it is told to wait', async () => {
  await withWorkshop(site, async () => {
    expect((await refusal(run({ 'c1.csv': c1Of2025 }))).reason).toBe('locked')
  })
})
