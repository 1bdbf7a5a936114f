import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp } from '../../dashboard/app.ts'
import { openSite } from '../../dashboard/site.ts'
import type { Site } from '../../dashboard/site.ts'
import { comparators } from '../../pipeline/commands/comparators.ts'
import { comparators as schema } from '../../pipeline/release/contract-comparators.ts'
import type { Comparators } from '../../pipeline/release/contract-comparators.ts'
import { cells } from '../fixture/cells.ts'
import { writeRelease } from '../fixture/release.ts'
import { c1Of2024, c1Of2025, c2, c5 } from '../official-files.ts'

let home: string
let folder: string
let site: Site
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'golden-thread-beside-'))
  folder = path.join(home, 'site')
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})
afterEach(async () => {
  site.close()
  vi.restoreAllMocks()
  await rm(home, { recursive: true, force: true })
})

const ashby = { code: '901', name: 'Ashby' }
const official = 'comparators.json'

/** Enough of a release for these pages, and quick to write. */
const few = cells('partnership').filter(
  ({ period_kind, by }) => period_kind === 'year' && by === null,
)

interface Beside {
  neighbours?: string[]
  change?: (held: Comparators) => Comparators
}

/** Puts the made-up official files beside the releases of the site, changed if need be. */
async function putBeside({ neighbours = [], change }: Beside = {}): Promise<void> {
  const files = { 'c1-2024.csv': c1Of2024, 'c1-2025.csv': c1Of2025, 'c2.csv': c2, 'c5.csv': c5 }
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(home, name), text)
  await comparators(
    Object.keys(files).map((name) => path.join(home, name)),
    { to: folder, neighbours },
  )
  if (!change) return
  const file = path.join(folder, official)
  const held = schema.parse(JSON.parse(await readFile(file, 'utf8')))
  await writeFile(file, JSON.stringify(change(held)))
}

/** The pages of a site of one authority, with the official files beside it. */
async function served(
  authority: { code: string; name: string } | null,
  beside: Beside = {},
): Promise<(address: string) => Promise<string>> {
  await writeRelease(folder, {
    cells: few,
    change: (same) => (authority ? { ...same, authority } : same),
  })
  await putBeside(beside)
  return pages()
}

async function pages(): Promise<(address: string) => Promise<string>> {
  site = await openSite(folder, { isLoopback: true })
  const app = createApp(site)
  return async (address) => (await app.request(address)).text()
}

const yearly = '/indicators/re_referral_12m?period=year'

/** The rows of a table of a page, cell by cell, its header first. */
function tableOf(page: string, id: string): string[][] {
  const [, markup = ''] = new RegExp(`<table id="${id}">([^]*?)</table>`).exec(page) ?? []
  return [...markup.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell]) => cell!.trim()),
  )
}

describe('an indicator that the Department defines too', () => {
  test('shows England and the region beside its own years, with what is counted and the source', async () => {
    const page = await (await served(ashby))(yearly)
    expect(page).toContain('Beside the official figures')
    const [header, ...rows] = tableOf(page, 'official-re_referrals')
    expect(header).toEqual([
      'Year',
      'In this release',
      'This authority, as published',
      'England',
      'North East',
    ])
    expect(rows.map((row) => [row[0], ...row.slice(2)])).toEqual([
      ['2022-23', '25.0%', '20.0%', '20.0%'],
      ['2023-24 (note 1)', '25.0%', '21.1%', '20.9%'],
      ['2024-25 (note 2)', '25.2%', '22.5%', '23.3%'],
    ])
    expect(rows.map((row) => row[1])).toEqual(
      rows.map(() => expect.stringMatching(/^(\d+\.\d%|\[c\])$/)),
    )
    expect(page).toMatch(/The definition here is the same\. Referrals whose history/)
    expect(page).toMatch(
      /Source: Department for Education, Children in need, table C1 \(Referrals and re-referrals\), years to 31 March 2023 to 2025\. Open Government Licence/,
    )
  })

  test('draws two thin labelled lines on the yearly trend, and on no other', async () => {
    const page = await served(ashby)
    const svg = await page('/indicators/re_referral_12m.svg?period=year')
    expect(svg).toMatch(/>England 22\.5%</)
    expect(svg).toMatch(/>Region 23\.3%</)
    expect(svg).toMatch(/>North East, as published</)
    expect(await page(yearly)).toMatch(
      /Thin lines are what the Department for\s+Education publishes for England \(22\.5% in 2024-25\) and North East \(23\.3% in 2024-25\)/,
    )
    for (const other of ['', '?period=quarter', '?by=team', '?by=team&value=south&period=year'])
      expect(await page(`/indicators/re_referral_12m.svg${other}`)).not.toMatch(/England|published/)
  })

  test('says when the definitions differ', async () => {
    const page = await served(ashby, {
      change: (held) => ({
        ...held,
        measures: held.measures.map((each) => ({
          ...each,
          is_same: false,
          difference: 'It differs so.',
        })),
      }),
    })
    expect(await page(yearly)).toContain('The definition here is not the same. It differs so.')
  })

  test('a marker stays a marker and is explained', async () => {
    const page = await (await served(ashby))('/indicators/nfa_at_referral')
    expect(tableOf(page, 'official-no_further_action').map((row) => row[2])).toEqual([
      'This authority, as published',
      '10.0%',
      'c',
      '0.0%',
    ])
    expect(page).toContain('c = suppressed, because it is a small number.')
  })

  test('never names another authority, or puts places in order', async () => {
    const page = await served(ashby, { neighbours: ['E06000902', 'E09000903'] })
    for (const address of [yearly, '/indicators/re_referral_12m?by=source_group']) {
      const text = await page(address)
      expect(text).not.toMatch(
        /Birch|Cole|E06000902|E09000903|\branke?d?\b|\bbest\b|\bworst\b|league/i,
      )
    }
  })
})

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
    const page = await (await served(ashby, { change: more(percents) }))(yearly)
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
  const page = await served(ashby, {
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
  const page = await (await served({ code, name: 'Ashby' }))(yearly)
  expect(tableOf(page, 'official-re_referrals')[0]).toContain('North East')
})

test('a made-up authority sees England only', async () => {
  const page = await served(null, { neighbours: ['E06000902', 'E09000903', 'E06000901'] })
  expect(tableOf(await page(yearly), 'official-re_referrals')[0]).toEqual([
    'Year',
    'In this release',
    'England',
  ])
  expect(await page(yearly)).toContain('so that only England is shown')
  expect(await page('/indicators/re_referral_12m.svg?period=year')).not.toMatch(/Region/)
})

test('what is known of the official years is a numbered note on the chart and in the table', async () => {
  const page = await served(ashby, {
    change: (held) => ({
      ...held,
      notes: [
        { from: 2024, to: 2025, areas: [], measures: [], text: 'A change of everything.' },
        { from: 2025, to: 2025, areas: ['E13000001'], measures: [], text: 'Somewhere else.' },
        {
          from: 2025,
          to: 2025,
          areas: [],
          measures: ['no_further_action'],
          text: 'Of another measure.',
        },
        {
          from: 2025,
          to: 2025,
          areas: ['E92000001'],
          measures: ['re_referrals'],
          text: 'Of England.',
        },
      ],
    }),
  })
  const text = await page(yearly)
  expect(text.match(/Note 1, 2023-24 and 2024-25\. A change of everything\./g)).toHaveLength(1)
  expect(text).toMatch(/Note 2, 2024-25\. Of England\./)
  expect(text).not.toMatch(/Somewhere else|Of another measure/)
  expect(tableOf(text, 'official-re_referrals').map((row) => row[0])).toEqual([
    'Year',
    '2022-23',
    '2023-24 (note 1)',
    '2024-25 (notes 1, 2)',
  ])
  expect(await page('/indicators/re_referral_12m.svg?period=year')).toMatch(/>1<[^]*>2</)
  expect(await page('/indicators/re_referral_12m')).toMatch(/Note 1, .*A change of everything/)
})

test('parts stand beside the very same parts of this release, and no others', async () => {
  const asCategory = (part: string | null): string | null => (part === '0' ? '1' : part)
  const page = await served(ashby, {
    change: (held) => ({
      ...held,
      measures: held.measures.map((measure) => ({
        ...measure,
        indicator: measure.key === 'assessment_days' ? 'CH-05' : measure.indicator,
        parts: measure.parts.map((each) => ({ ...each, value: asCategory(each.value)! })),
        series: measure.series.map((each) => ({ ...each, part: asCategory(each.part) })),
      })),
    }),
  })
  const [header, same, other] = tableOf(
    await page('/indicators/which_referral'),
    'official-assessment_days',
  )
  expect(header).toContain('In this release')
  expect(same).toEqual(['Same day', expect.stringMatching(/^\d+\.\d%$/), '2.0%', '2.0%', '2.0%'])
  expect(other!.slice(0, 2)).toEqual(['1 to 10', '–'])
})

test('return after closure, which has another clock, has nothing beside it', async () => {
  const page = await served(ashby)
  expect(await page('/indicators/return_after_closure')).not.toContain('official figures')
})

test('where referrals come from stands beside the sources side by side', async () => {
  const page = await served(ashby)
  const rows = tableOf(
    await page('/indicators/re_referral_12m?by=source_group'),
    'official-referral_sources',
  )
  expect(rows.find(([source]) => source === 'Police')).toEqual([
    'Police',
    '27.5%',
    '27.5%',
    '27.5%',
  ])
  expect(await page('/indicators/children_re_referred?by=source_group')).not.toContain('official')
})

describe('the file of official figures', () => {
  const health = async (page: (address: string) => Promise<string>) =>
    JSON.parse(await page('/healthz')) as Record<string, unknown>

  test('need not be there', async () => {
    await writeRelease(folder, { cells: few })
    const page = await pages()
    expect(await page(yearly)).not.toContain('official figures')
    expect(await health(page)).toMatchObject({ status: 'ok', problem: null })
  })

  test('is read while the server runs, and every page is drawn anew', async () => {
    await writeRelease(folder, { cells: few })
    site = await openSite(folder, { isLoopback: true })
    const app = createApp(site)
    const before = await app.request(yearly)
    expect(await before.text()).not.toContain('official figures')
    await putBeside()
    await site.refresh()
    const tag = { 'If-None-Match': before.headers.get('etag')! }
    const after = await app.request(yearly, { headers: tag })
    expect(after.status).toBe(200)
    expect(await after.text()).toContain('official figures')
  })

  test.each([
    [
      'is cut',
      '{"product":"golden-th',
      'comparators.json: is not JSON; write it again with golden-thread comparators',
    ],
    [
      'holds something else',
      '{"comparators":1}',
      /^comparators\.json: \w+ is not what this version reads; write it again/,
    ],
    [
      'was made by another version',
      '{"comparators":99}',
      /^comparators\.json: was made by another version of Golden Thread; write it again/,
    ],
  ])('one that %s is told in one line, and the site serves without it', async (_, text, words) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await writeRelease(folder, { cells: few })
    await writeFile(path.join(folder, official), text)
    const page = await pages()
    await site.refresh()
    expect(said.mock.calls).toEqual([[expect.stringMatching(words)]])
    expect(await page(yearly)).not.toContain('official figures')
    expect(await health(page)).toMatchObject({
      status: 'serving without the official figures',
      problem: expect.stringMatching(words) as unknown,
    })
    await putBeside()
    await site.refresh()
    expect(site.current().official.problem).toBeNull()
  })

  test('a later release keeps the figures beside it', async () => {
    await served(ashby)
    await writeRelease(folder, { release: 'later', cells: few })
    await site.refresh()
    expect(site.current().manifest.release).toBe('later')
    expect(site.current().official.comparators?.areas).toHaveLength(7)
  })
})
