import { tableFromIPC } from 'apache-arrow'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { periodChoices } from '../../dashboard/selection.ts'
import { hasKey } from '../../pipeline/release/contract.ts'
import type { Cell, Manifest } from '../../pipeline/release/contract.ts'
import { fixtureApp } from '../fixture/app.ts'
import { breakdowns, periods } from '../fixture/catalogue.ts'
import { formDefinitions } from '../fixture/form-definitions.ts'
import { viewOf } from '../fixture/form-figure.ts'

let app: Hono

beforeAll(async () => {
  ;({ app } = await fixtureApp())
})

const text = async (path: string): Promise<string> => (await app.request(path)).text()

/** The body of a table of a page, row by row, as text. */
function rowsOf(page: string, id: string): string[][] {
  const table = page.match(new RegExp(`<table id="${id}">[^]*?</table>`))![0]
  const body = table.match(/<tbody>[^]*<\/tbody>/)![0]
  return body
    .split('</tr>')
    .slice(0, -1)
    .map((row) =>
      [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell]) =>
        cell!.replaceAll(/<[^>]*>/g, '').trim(),
      ),
    )
}

describe('the table of every form has every point', () => {
  // Cells of the whole and of the groups, for the period or the periods that the view shows.
  test.each(formDefinitions.map(({ key }) => key))('%s', async (key) => {
    const page = await text(`/indicators/${key}`)
    const { release, selection, figure } = viewOf(key)
    const { definition, kind, period } = selection
    const line = release.cells.line({ key, by: null, value: null, kind })
    const points = line
      .filter((cell) => period === null || cell.period === period.period)
      .filter(
        (cell) =>
          cell.category != null ||
          (definition.whole !== 'none' && !['combination', 'pathway'].includes(definition.form)),
      )
      .filter((cell) => figure.kind !== 'series' || !cell.category?.includes('/'))
    expect(points.length).toBeGreaterThan(0)
    expect(rowsOf(page, 'chart-table')).toHaveLength(points.length)
  })
})

describe('all side by side', () => {
  test.each(formDefinitions.map(({ key, breakdowns: [by] }) => [key, by!] as const))(
    '%s by %s',
    async (key, by) => {
      const page = await text(`/indicators/${key}?by=${by}`)
      const rows = rowsOf(page, 'chart-table').map(([first]) => first)
      const { values } = breakdowns.find(({ name }) => name === by)!
      for (const { label } of values) {
        const shown = label.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        expect(rows.some((first) => first === shown || first!.startsWith(`${shown}: `))).toBe(true)
      }
      expect(page).toContain('<svg')
    },
  )
})

describe('which periods can be chosen', () => {
  const manifest = { periods } as unknown as Manifest
  const choices = (key: string, isComparison = false) =>
    periodChoices(
      manifest,
      formDefinitions.find((each) => each.key === key)!,
      isComparison,
    )

  test('a mean is shown over time; a combination in one period, all years first', () => {
    expect(choices('worker_changes').choices.map(({ name }) => name)).toEqual(['quarter', 'year'])
    expect(choices('interlinked').standard?.name).toBe('all')
    expect(choices('interlinked').choices.every(({ period }) => period !== null)).toBe(true)
  })

  test('a rate of groups is shown over time and in one period', () => {
    const { choices: offered, standard } = choices('escalations')
    expect(offered.slice(0, 3).map(({ name }) => name)).toEqual(['quarter', 'year', '2020-21'])
    expect(standard?.name).toBe('quarter')
    expect(choices('referral_rate').standard?.name).toBe('2024-25')
  })
})

describe('cells of another setting', () => {
  test('are never part of a line, of a page’s table or of a file', async () => {
    const { release } = viewOf('re_referral_12m')
    const line = release.cells.line({ key: 're_referral_12m', by: null, value: null, kind: 'year' })
    expect(line).toHaveLength(6)
    expect(line.every(({ setting }) => setting == null)).toBe(true)
    const csv = await text('/indicators/re_referral_12m.csv?period=year')
    expect(csv.trim().split('\r\n')).toHaveLength(7)
    expect(
      rowsOf(await text('/indicators/re_referral_12m?period=year'), 'chart-table'),
    ).toHaveLength(6)
  })

  test('stand beside the definition as it is, on its page and on the quality lead’s', async () => {
    const page = await text('/indicators/re_referral_12m?by=team')
    expect(page).toContain('What moves if the definition moves')
    const rows = rowsOf(page, 'settings-table')
    expect(rows.map(([name]) => name)).toEqual([
      'As it stands',
      'Window days = 182',
      'Window days = 730',
    ])
    const overview = rowsOf(await text('/quality'), 'settings-overview')
    expect(overview).toContainEqual([
      'Re-referrals within 12 months',
      'All years together',
      'Per cent',
      'Window days = 182',
      rows[0]![1],
      rows[1]![1],
      rows[1]![2],
    ])
  })

  test('are in a JSON file by themselves, and in none of a part of the authority', async () => {
    const json = async (query: string) =>
      (await (await app.request(`/indicators/re_referral_12m.json${query}`)).json()) as {
        cells: Cell[]
        settings?: Cell[]
      }
    const { cells, settings } = await json('?period=year')
    expect([cells.length, settings?.length]).toEqual([6, 12])
    expect(settings![0]!.setting).toBe('window_days = 182')
    expect((await json('?by=team')).settings).toBeUndefined()
  })

  test('a definition of several figures shows each of them', async () => {
    const rows = rowsOf(await text('/indicators/decision_funnel'), 'settings-table')
    expect(rows).toHaveLength(10)
    expect(rows[0]).toHaveLength(3)
  })

  test('an indicator without other settings says nothing of them', async () => {
    expect(await text('/indicators/worker_changes')).not.toContain('What moves if')
  })
})

test('pairs of a breakdown carry their ratio to the whole authority', async () => {
  const rows = rowsOf(await text('/indicators/not_in_need_by_pairs?by=area'), 'chart-table')
  const row = rows.find(([name]) => name === 'White, most deprived')!
  const whole = rows.at(-1)!
  const ratio = parseFloat(row[1]!) / parseFloat(whole[1]!)
  expect(Number(row[6])).toBeCloseTo(ratio, 1)
  expect(row[7]).toMatch(/^\d\.\d\d to \d\.\d\d$/)
})

test('what is not known is counted, not drawn, and no ratio is made of it', async () => {
  const address = '/indicators/not_in_need_by_pairs?by=area'
  const rows = rowsOf(await text(address), 'chart-table')
  for (const name of ['White, area not known', 'Not recorded']) {
    const row = rows.find(([first]) => first === name)!
    expect(row[4]).toMatch(/^\d/)
    expect(row.slice(6)).toEqual(['[z]', '[z]'])
  }
  const svg = await text(address.replace('?', '.svg?'))
  expect(svg).toContain('Least deprived')
  expect(svg).not.toMatch(/not known|Not recorded/)
})

describe('files', () => {
  const keys: (keyof Cell)[] = [
    'category',
    'percent',
    'number',
    'lower',
    'upper',
    'expected',
    'at',
    'share',
    'at_risk',
    'p',
  ]

  test.each(formDefinitions)('of $form ($key) have the keys of its form', async (definition) => {
    const own = keys.filter((key) => hasKey(definition, key))
    const address = `/indicators/${definition.key}`
    const [header] = (await text(`${address}.csv`)).slice(1).split('\r\n')
    expect(keys.filter((key) => header!.split(',').includes(key))).toEqual(own)
    const { cells } = (await (await app.request(`${address}.json`)).json()) as { cells: Cell[] }
    expect(keys.filter((key) => key in cells[0]!)).toEqual(own)
    const arrow = await (await app.request(`${address}.arrow`)).arrayBuffer()
    const table = tableFromIPC(new Uint8Array(arrow))
    expect(keys.filter((key) => table.getChild(key) !== null)).toEqual(own)
    expect(table.numRows).toBe(cells.length)
    expect(await text(`${address}.svg`)).toMatch(/^<svg [^]*How this can mislead[^]*<\/svg>\n$/)
  })
})
