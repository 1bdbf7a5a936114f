import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { comparators } from '../pipeline/commands/comparators.ts'
import { OperatorError } from '../pipeline/error.ts'
import { withWorkshop } from '../pipeline/release/workshop.ts'
import { c1Of2024, c1Of2025, c6 } from './official-files.ts'
import { OfficialRun } from './official-run.ts'

const run = new OfficialRun()

async function refusal(asked: Promise<unknown>): Promise<OperatorError> {
  const error = await asked.catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(OperatorError)
  return error as OperatorError
}

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
    await run.of({ 'good.csv': c1Of2024 })
    const before = await readFile(run.file)
    const error = await refusal(run.of({ 'x.csv': content }))
    expect([error.reason, error.lines.length]).toEqual(['refused', 1])
    expect(error.message).toMatch(words)
    expect(error.message).not.toMatch(/sesame|Made up/)
    expect(await readFile(run.file)).toEqual(before)
  })

  test('several at once, a line each', async () => {
    const error = await refusal(
      run.of({ 'x.csv': 'a,b\n', 'good.csv': c1Of2025, 'y.csv': 'c,d\n' }),
    )
    expect(error.lines.map((line) => line.split(':')[0])).toEqual(['x.csv', 'y.csv'])
  })

  test('two different files of one table and year', async () => {
    const error = await refusal(
      run.of({ 'x.csv': c1Of2025, 'y.csv': c1Of2025.replace('2000,450', '2001,450') }),
    )
    expect(error.message).toMatch(/^x\.csv and y\.csv: are two different files of table C1/)
  })

  test('a file that is not there, and a folder without any', async () => {
    await mkdir(path.join(run.home, 'folder'))
    for (const name of ['nothing.csv', 'folder']) {
      const error = await refusal(comparators([path.join(run.home, name)], { to: run.site }))
      expect(error).toMatchObject({
        reason: 'refused',
        lines: [expect.stringMatching(`^${name}: (is not there|holds no CSV)`)],
      })
    }
  })

  test('a single number that does not add up is kept as published, and said', async () => {
    await run.of({ 'a.csv': c1Of2025.replace(',600,30,', ',700,35,') })
    expect(run.printed).toMatch(
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
    const error = await refusal(run.of({ 'c1.csv': c1Of2025 }, { neighbours }))
    expect(error.reason).toBe('usage')
    expect(error.message).toMatch(words)
  })
})

test('during a build it is told to wait', async () => {
  await withWorkshop(run.site, async () => {
    expect((await refusal(run.of({ 'c1.csv': c1Of2025 }))).reason).toBe('locked')
  })
})
