import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { figures } from '../pipeline/commands/figures.ts'
import type { Cell } from '../pipeline/release/contract.ts'
import { figuresOf, keysOf } from '../pipeline/release/figures.ts'
import { definitionOf } from './disclosure/given-rows.ts'
import { publishInto } from './given-release.ts'

let site: string
beforeAll(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'golden-thread-'))
  await publishInto(site, 90)
})
afterAll(() => rm(site, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

async function printed(
  indicator?: string,
  options: Partial<Parameters<typeof figures>[2]> = {},
): Promise<string> {
  let text = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk)
    return true
  })
  await figures(site, indicator, { format: 'json', ...options })
  return text
}

test('keys are those of the command-line contract, in its order, by form', () => {
  const first = ['indicator', 'key', 'form', 'by', 'value', 'period']
  expect(keysOf(definitionOf())).toEqual([
    ...first,
    'counted',
    'met',
    'unknown',
    'percent',
    'lower',
    'upper',
    'withheld',
  ])
  expect(keysOf(definitionOf(['a']))).toEqual([
    ...first,
    'category',
    'counted',
    'met',
    'unknown',
    'percent',
    'lower',
    'upper',
    'withheld',
  ])
  expect(keysOf(definitionOf(['1'], { form: 'distribution', number_title: 'Mean' }))).toEqual([
    ...first,
    'category',
    'counted',
    'met',
    'unknown',
    'percent',
    'lower',
    'upper',
    'number',
    'withheld',
  ])
  expect(keysOf(definitionOf([], { form: 'time_to' }))).toEqual([
    ...first,
    'counted',
    'met',
    'unknown',
    'at',
    'share',
    'at_risk',
    'lower',
    'upper',
    'withheld',
  ])
})

test('an indicator is asked for by id or key; the whole authority when nothing else is said', async () => {
  const byId = JSON.parse(await printed('CH-01', { period: 'year' }))
  expect(byId).toEqual(JSON.parse(await printed('re_referral', { period: 'year' })))
  expect(byId).toEqual([
    {
      indicator: 'CH-01',
      key: 're_referral',
      form: 'share',
      by: null,
      value: null,
      period: '2023-24',
      counted: 90,
      met: 20,
      unknown: null,
      percent: 22.2,
      lower: 14.9,
      upper: 31.8,
      withheld: false,
    },
  ])
  const all = JSON.parse(await printed(undefined, { period: 'year' })) as Cell[]
  expect(all.map(({ key, category }) => [key, category])).toEqual([
    ['re_referral', undefined],
    ['early_closure', null],
    ['early_closure', 'a'],
    ['early_closure', '=b'],
  ])
})

test('breakdown and period choose cells, withheld ones among them', async () => {
  const cells = JSON.parse(await printed('CH-01', { by: 'source_group', period: 'year' })) as Cell[]
  expect(cells.map(({ value, withheld }) => [value, withheld])).toEqual([
    ['police', false],
    ['school', true],
    ['health', true],
  ])
  expect(JSON.parse(await printed('CH-01', { by: 'team' }))).toEqual([])
  const quarters = JSON.parse(await printed('CH-01', { period: 'quarter' })) as Cell[]
  expect(quarters.map(({ period }) => period)).toEqual([
    '2023-24 Q1',
    '2023-24 Q2',
    '2023-24 Q3',
    '2023-24 Q4',
  ])
})

test('every kind of period when none is named, and a word of why when there is nothing', async () => {
  const periods = (JSON.parse(await printed('CH-01')) as Cell[]).map(({ period }) => period)
  expect(periods).toEqual(expect.arrayContaining(['2023-24 Q1', '2023-24']))
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(JSON.parse(await printed('CH-01', { by: 'team' }))).toEqual([])
  expect(told.mock.calls.flat()).toEqual([expect.stringContaining('this release has no team')])
})

test('CSV has one header, blanks for null, and no cell that a spreadsheet would run', async () => {
  const lines = (await printed('CH-18', { format: 'csv', period: 'year' })).trim().split('\n')
  expect(lines[0]).toBe(
    'indicator,key,form,by,value,period,category,counted,met,unknown,percent,lower,upper,withheld',
  )
  expect(lines.length).toBe(4)
  expect(lines[3]).toMatch(/^CH-18,early_closure,share,,,2023-24,'=b,/)
})

test.each([
  ['an unknown indicator', 'CH-99', {}],
  ['an unknown breakdown', 'CH-01', { by: 'sex' }],
  ['an unknown period', 'CH-01', { period: 'week' }],
  ['an unknown format', 'CH-01', { format: 'xlsx' }],
])('%s is wrong usage, with what there is to choose from', async (_, indicator, options) => {
  await expect(printed(indicator, options)).rejects.toMatchObject({ reason: 'usage' })
})

test('nothing but what was asked for comes out', () => {
  const cell = {
    key: 'given',
    by: null,
    period_kind: 'year',
    period: '2023-24',
    counted: 1,
  } as Cell
  const other = { ...cell, key: 'other' }
  expect(
    figuresOf([cell, other], [definitionOf()], { indicator: null, by: null, kind: 'year' }).length,
  ).toBe(1)
})
