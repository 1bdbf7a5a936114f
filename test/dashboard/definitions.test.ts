import { describe, expect, test } from 'vitest'
import { stepsOf } from '../../dashboard/html/earlier-definitions.ts'
import { seeds } from '../../dashboard/words/seeds.ts'
import { loadCatalogue } from '../../pipeline/indicators/catalogue.ts'
import type { Definition, DefinitionChange, Manifest } from '../../pipeline/release/contract.ts'
import { fixtureApp } from '../fixture/app.ts'
import { definitions } from '../fixture/definitions.ts'

const [referrals, children] = definitions as [Definition, Definition]

/** The text of pages of a release whose manifest is changed first; tags and white space are taken out. */
async function reading(
  change: (same: Manifest) => Manifest = (same) => same,
): Promise<(path: string) => Promise<string>> {
  const { app } = await fixtureApp({ cells: [], change })
  return async (path) => {
    const page = await (await app.request(path)).text()
    return page
      .replace(/[^]*<main[^>]*>([^]*)<\/main>[^]*/, '$1')
      .replaceAll(/<\/(td|th|li|dt|dd|h\d|p|caption)>/g, ' | ')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/&#39;/g, "'")
      .replaceAll(/\s+/g, ' ')
  }
}

/** The row of a sentence, from its code to the next. */
const rowOf = (page: string, code: string): string =>
  new RegExp(`(?<= )${code} “.*?(?= S\\d+ “|$)`).exec(page)![0]

describe('the practice sentences', () => {
  test('each stands there once, with what no data can say about it', async () => {
    const page = await (await reading())('/definitions/coverage')
    expect(seeds.map(({ code }) => code)).toEqual(
      Array.from({ length: 24 }, (_, place) => `S${place + 1}`),
    )
    for (const { code, text, cannot } of seeds) {
      expect(rowOf(page, code)).toContain(text)
      expect(rowOf(page, code)).toContain(cannot)
    }
  })

  test('are served by the indicators whose headers say so, and answered as these records can', async () => {
    const page = await (await reading())('/definitions/coverage')
    const row = rowOf(page, 'S1')
    for (const { id, title } of definitions) expect(row).toContain(`${id} ${title}`)
    expect(row).toContain('CH-18 Early closures , in part')
    expect(row).toContain('CH-09 Contacts before a referral , not answered')
    expect(row).toContain('In part: 25 of 26 indicators have figures.')
  })

  test('that no indicator serves are declared unanswerable', async () => {
    const page = await (await reading())('/definitions/coverage')
    expect(rowOf(page, 'S5')).toMatch(
      /None \| Cannot be answered: no indicator serves it\. \| No national code records isolation/,
    )
    expect(page).toMatch(
      /Of 24 sentences, one is served by an indicator that this release answers\. No indicator serves S2, S3, .* and S24: what they ask cannot be answered here\./,
    )
  })

  test('follow the headers, and nothing else', async () => {
    const seeded = (key: string, seed: string[]) => (same: Manifest) => ({
      ...same,
      definitions: same.definitions.map((each) => (each.key === key ? { ...each, seed } : each)),
    })
    const isolated = await (
      await reading(seeded('nfa_at_referral', ['S5']))
    )('/definitions/coverage')
    expect(rowOf(isolated, 'S5')).toContain('CH-10 No further action at referral | | Yes |')
    const unheld = await (
      await reading(seeded('contacts_before_referral', ['S9']))
    )('/definitions/coverage')
    expect(rowOf(unheld, 'S9')).toContain('No: these records lack what it needs.')
    expect(unheld).toContain('For S9 there are indicators, but these records cannot answer them.')
  })

  test('hold every code that a header of the catalogue names', async () => {
    const named = (await loadCatalogue()).flatMap(({ seed }) => seed)
    const known = new Set(seeds.map(({ code }) => code))
    expect(named.filter((code) => !known.has(code))).toEqual([])
  })
})

const at = { extracted_on: '2025-01-10', catalogue_version: 'c2' }
const named = { key: referrals.key, id: referrals.id, title: referrals.title }
const { key: _, worked_example: __, ...wholeBefore } = { ...children, met: 'met as it was' }

const log: DefinitionChange[] = [
  {
    ...named,
    ...at,
    change: 'changed',
    fields: ['parameters', 'sql'],
    before: { parameters: { window_days: 90 }, sql: 'select 90' },
  },
  {
    ...named,
    ...at,
    key: 'nfa_at_referral',
    id: 'CH-10',
    title: 'No further action at referral',
    change: 'added',
    fields: [],
    before: {},
  },
  {
    ...named,
    extracted_on: '2025-09-20',
    catalogue_version: 'c3',
    change: 'changed',
    fields: ['parameters'],
    before: { parameters: { window_days: 180 } },
  },
  {
    key: 'gone',
    id: 'CH-02',
    title: 'Gone since',
    extracted_on: '2025-09-20',
    catalogue_version: 'c3',
    change: 'withdrawn',
    fields: [],
    before: wholeBefore,
  },
]

describe('earlier definitions', () => {
  test('each is what the next one replaced', () => {
    const steps = stepsOf(log, referrals.key, referrals)
    expect(steps.map(({ before, after }) => [before.parameters, after.parameters])).toEqual([
      [{ window_days: 180 }, { window_days: 365 }],
      [{ window_days: 90 }, { window_days: 180 }],
    ])
    expect(steps.map(({ before }) => before.sql)).toEqual([referrals.sql, 'select 90'])
  })

  test('stand on the page of the definition, the old beside the new', async () => {
    const page = await (
      await reading((same) => ({ ...same, definition_log: log }))
    )(`/definitions/${referrals.key}`)
    const [, earlier] = page.split('Earlier definitions |')
    expect(earlier).toMatch(
      /Changed with the extract of 20 September 2025 \(catalogue c3\) .* Settings \| Window days = 180 \| Window days = 365 \|.*Changed with the extract of 10 January 2025 \(catalogue c2\) .* Settings \| Window days = 90 \| Window days = 180 \|.*select 90/,
    )
    expect(earlier).toContain('What is counted changed')
  })

  test('a definition that never changed says so', async () => {
    const page = await reading((same) => ({ ...same, definition_log: log }))
    expect(await page(`/definitions/${children.key}`)).toContain(
      'None: it is the same since the first release of this site.',
    )
    expect(await page('/definitions/nfa_at_referral')).toContain(
      'Added with the extract of 10 January 2025',
    )
  })

  test('of all indicators are one page, the latest first, with what was withdrawn', async () => {
    const page = await (
      await reading((same) => ({ ...same, definition_log: log }))
    )('/definitions/changes')
    expect(page).toMatch(
      /Extract of 20 September 2025 .* Changed: .*CH-01 .* Withdrawn: CH-02 Gone since .* Met as it was .* Extract of 10 January 2025 .* Added \| .*CH-10 No further action/,
    )
    expect(page).toContain(children.sql.split('\n')[0])
  })

  test('a change of words only is told from a change of what is counted', async () => {
    const words: DefinitionChange = {
      ...log[2]!,
      fields: ['caption'],
      before: { caption: 'Old words' },
    }
    const page = await (
      await reading((same) => ({ ...same, definition_log: [words] }))
    )('/definitions/changes')
    expect(page).toContain('Only words about it changed: what is counted is the same.')
    expect(page).toMatch(/How it can mislead \| Old words \| Counts what agencies asked for/)
  })

  test('a first release has none', async () => {
    expect(await (await reading())('/definitions/changes')).toContain('No definition has changed')
  })
})

describe('the list of definitions', () => {
  const further: Definition = {
    ...referrals,
    id: 'CH-01b',
    key: 'further_figure',
    title: 'How long between',
    form: 'measure',
    lens: 'duration',
    number_title: 'mean days',
  }
  const withFurther = (same: Manifest): Manifest => ({
    ...same,
    definitions: [...same.definitions, further],
  })

  test('is in the order of the dimensions, with the kind of each figure', async () => {
    const page = await (await reading())('/definitions')
    expect(page).toMatch(
      /Frequency \| .*Re-referrals within 12 months \| CH-01 \| A share: .* Type \| .*No indicator .* Severity \| .* Source \| .* Duration \| .*Concerns raised before help began \| CH-12 \| A distribution: .* Response \| .*Return after closure \| CH-03 \| A curve: /,
    )
  })

  test('has a further figure under its indicator, whatever it looks at', async () => {
    const page = await reading(withFurther)
    expect(await page('/definitions')).toMatch(
      /Re-referrals within 12 months \| CH-01 \| [^|]* \| In full \| Further figure: How long between \| CH-01b \| A mean of a number \|/,
    )
    expect(await page(`/definitions/${referrals.key}`)).toMatch(
      /Further figures of the same question: \| CH-01b How long between/,
    )
    expect(await page('/definitions/further_figure')).toMatch(
      /A further figure of CH-01 Re-referrals within 12 months/,
    )
  })
})

test('a definition page holds what an audit needs', async () => {
  const page = await (await reading())('/definitions/early_closure')
  expect(page).toMatch(/Window days \| 365 \| 182, 730 \|/)
  expect(page).toContain('$window_days')
  expect(page).toMatch(
    /Referrals \| date of closure \| Cannot do without \| 1 April 2020 to 15 September 2025/,
  )
  expect(page).toMatch(/1 April 2022\. Closure reason “referred to early help” \(RC9\): earlier/)
  expect(page).toMatch(/Ec2: Assessed, no plan; ec3/)
  expect(page).toMatch(/S1 “Multiple previous referrals/)
  expect(page).toContain('CH-03 Return after closure')
  expect(page).toContain(
    'These records answer it in part. It says less than it could: visits are missing.',
  )
  expect(page).toMatch(/Day 365 counts, day 366 does not/)
})
