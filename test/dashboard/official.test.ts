import { describe, expect, test } from 'vitest'
import { OfficialSite, ashby, tableOf, yearly } from '../fixture/official-site.ts'

const beside = new OfficialSite()

describe('an indicator that the Department defines too', () => {
  test('shows England and the region beside its own years, with what is counted and the source', async () => {
    const page = await (await beside.served(ashby))(yearly)
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
    const page = await beside.served(ashby)
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
    const page = await beside.served(ashby, {
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
    const page = await (await beside.served(ashby))('/indicators/nfa_at_referral')
    expect(tableOf(page, 'official-no_further_action').map((row) => row[2])).toEqual([
      'This authority, as published',
      '10.0%',
      'c',
      '0.0%',
    ])
    expect(page).toContain('c = suppressed, because it is a small number.')
  })

  test('never names another authority, or puts places in order', async () => {
    const page = await beside.served(ashby, { neighbours: ['E06000902', 'E09000903'] })
    for (const address of [yearly, '/indicators/re_referral_12m?by=source_group']) {
      const text = await page(address)
      expect(text).not.toMatch(
        /Birch|Cole|E06000902|E09000903|\branke?d?\b|\bbest\b|\bworst\b|league/i,
      )
    }
  })
})

test('what is known of the official years is a numbered note on the chart and in the table', async () => {
  const page = await beside.served(ashby, {
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
  const page = await beside.served(ashby, {
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
  const page = await beside.served(ashby)
  expect(await page('/indicators/return_after_closure')).not.toContain('official figures')
})

test('where referrals come from stands beside the sources side by side', async () => {
  const page = await beside.served(ashby)
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
