import { beforeAll, describe, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { fixtureApp } from '../fixture/app.ts'
import { unanswered } from '../fixture/definitions.ts'

let app: Hono
let internal: Hono
beforeAll(async () => {
  ;({ app } = await fixtureApp())
  ;({ app: internal } = await fixtureApp({ audience: 'internal' }))
})

const text = async (path: string, from = app): Promise<string> => (await from.request(path)).text()

/** The cells of a table of a page, row by row, without markup. */
async function rowsOf(path: string, id: string, from = app): Promise<string[][]> {
  const table = (await text(path, from)).match(new RegExp(`<table id="${id}">[^]*?</table>`))![0]
  return [...table.matchAll(/<tr>([^]*?)<\/tr>/g)].slice(1).map((row) =>
    [...row[1]!.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map((cell) =>
      cell[1]!
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  )
}

describe('the pages about the data', () => {
  test('say what came in, of which kinds, and what was not stored', async () => {
    const page = await text('/data')
    expect(page).toContain('<strong>DfE CIN census</strong>')
    expect(page).toMatch(/version of the Golden Thread extract is used/)
    expect(await rowsOf('/data', 'rows')).toEqual([
      ['Referrals', '21,420', '21,420', '[c]', '120'],
      ['Visits', '11,420', '11,420', '[c]', '[c]'],
    ])
    expect(await rowsOf('/data', 'dropped')).toEqual([
      ['pers_forename', 'persons.csv', 'Says who the child is', '9,110'],
    ])
    expect(page).toContain('Not supplied: early help.')
  })

  test('tell each rule with its years, what it means and what to do', async () => {
    expect(await rowsOf('/data/rules', 'findings-note')).toEqual([
      [
        'Source not recorded',
        '1,240',
        '1,100',
        '2019-20 to 2021-22; most in 2021-22 (640)',
        'Counted under “Not recorded”. Nothing need be done.',
        'F20',
      ],
    ])
    expect((await rowsOf('/data/rules', 'findings-rejected'))[0]!.slice(1, 4)).toEqual([
      '[c]',
      '[c]',
      '[c]',
    ])
    const [inside] = await rowsOf('/data/rules', 'findings-rejected', internal)
    expect(inside!.slice(1, 4)).toEqual(['7', '6', 'In 2021-22 (7)'])
  })

  test('show every figure of a picture in its table, and [c] where it is not shown', async () => {
    const [referrals, visits] = await rowsOf('/data/held', 'history-table')
    expect(referrals!.slice(0, 3)).toEqual(['Referrals', '10', '2,710'])
    expect(visits!.slice(0, 6)).toEqual(['Visits', '[c]', '[c]', '[c]', '[c]', '[c]'])
    const filled = await rowsOf('/data/held', 'filled-table')
    expect(filled.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ['Source of referral', '100%', '100%'],
      ['Primary need', '45%', '90%'],
      ['Factors of an assessment', '[c]', '93%'],
    ])
    const ages = await rowsOf('/data/held', 'ages-table')
    expect(ages.slice(0, 3).map((row) => row.slice(0, 2))).toEqual([
      ['Not yet born', '[c]'],
      ['Age 0', '[c]'],
      ['Age 1', '10'],
    ])
  })

  test('tell inside the authority what is none from what is small', async () => {
    const [, visits] = await rowsOf('/data/held', 'history-table', internal)
    expect(visits!.slice(0, 5)).toEqual(['Visits', '0', '0', '0', '4'])
  })

  test('find dates whose day and month changed places, and those heaped on the 1st', async () => {
    const readings = await rowsOf('/data/dates', 'readings')
    expect(readings.map((row) => [row[0], row[1], row[4]])).toEqual([
      [
        'Referrals: Date of referral',
        '95.0%',
        'day and month may have changed places: check how the file writes its dates',
      ],
      [
        'Visits: Date of visit',
        expect.any(String),
        'many on the 1st: some dates may be a month or a quarter, not a day',
      ],
    ])
  })

  test('tell what differs from the last build', async () => {
    expect(await rowsOf('/data/changes', 'change-rows')).toEqual([
      ['Referrals', '20,110', '21,420', '+1,310', 'grew'],
      ['Visits', '12,000', '11,420', '−580', 'fewer than before'],
      ['Contacts', '300', '–', '–', 'no longer supplied'],
    ])
    const page = await text('/data/changes')
    expect(page).toMatch(
      /97% of the children of the last build\s+\(extracted\s+on\s+20 June 2025\)/,
    )
    expect(page).toContain('New: Source not recorded (F20).')
    expect(page).toContain('No longer found: Two open referrals (F33).')
    expect(page).toMatch(
      /Contacts before a referral: cannot be answered; before:\s+answered in part/,
    )
  })

  test('a first build says that there is nothing to compare with', async () => {
    const { app: first } = await fixtureApp({
      change: (same) => ({ ...same, changes: null, identity: null }),
    })
    const page = await text('/data/changes', first)
    expect(page).toContain('There is no earlier release of other files')
    expect(page).toMatch(/Not measured/)
  })
})

describe('an indicator that the records cannot answer', () => {
  test('says so in the place of its figure, and is never zero', async () => {
    const page = await text(`/indicators/${unanswered}`)
    expect(page).toContain('These records cannot answer this')
    expect(page).toContain('The table “Contacts” is not in these records.')
    expect(page).not.toMatch(/<svg|\[c\]<\/td>|chart-table|Take the figures away/)
    expect(await text(`/indicators/${unanswered}?by=team`)).toBe(page)
    expect(page).toContain('<h2>Definition</h2>')
  })

  test('has no files of figures', async () => {
    for (const end of ['csv', 'json', 'arrow', 'svg'])
      expect((await app.request(`/indicators/${unanswered}.${end}`)).status).toBe(404)
  })

  test.each(['/board', '/quality', '/data/answers', '/'])(
    'is named on %s with no figure',
    async (path) => {
      const page = await text(path)
      expect(page).toContain('Contacts before a referral')
      expect(page).not.toContain(`id="${unanswered}-title"`)
      expect(page).toMatch(/cannot (answer|be answered)/i)
    },
  )

  test('one that is answered in part says in what it is weaker', async () => {
    expect(await text('/indicators/early_closure')).toMatch(
      /answer this in part[^]*visits are missing/,
    )
    expect(await text('/indicators/re_referral_12m')).not.toContain('answer this in part')
  })
})

describe('changes of codes and events in the service', () => {
  test('stand as lettered lines on a chart over time, with a sentence each', async () => {
    const page = await text('/indicators/early_closure')
    const chart = page.match(/<svg[^]*?<\/svg>/)![0]
    expect(chart).toMatch(/>A<\/text>[^]*>B<\/text>/)
    expect(page).toMatch(
      /<li>A, 1 April 2022\. Closure reason “referred to early help” \(RC9\):[^<]* In the service: New case system\.<\/li>/,
    )
    expect(page).toContain(
      'B, 12 May 2023. In the service: New front door &lt;b&gt;team&lt;/b&gt;.',
    )
  })

  test('touch a breakdown whose codes changed, whatever the indicator', async () => {
    const words = 'Source “early help” (5D)'
    const by = (query: string) => text(`/indicators/re_referral_12m${query}`)
    expect(await by('?by=source_group&value=police')).toContain(words)
    expect(await by('')).not.toContain(words)
  })

  test('go with the chart into a report', async () => {
    expect(await text('/indicators/early_closure.svg')).toContain('A, 1 April 2022.')
  })
})
