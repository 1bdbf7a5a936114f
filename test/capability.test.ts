import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { buildRelease } from '../pipeline/build.ts'
import { capabilityOf, type Facts } from '../pipeline/capability/capability.ts'
import { whatIsHeld } from '../pipeline/capability/held.ts'
import { suppliers } from '../pipeline/capability/suppliers.ts'
import { figures } from '../pipeline/commands/figures.ts'
import { loadCatalogue } from '../pipeline/indicators/catalogue.ts'
import { silent } from '../pipeline/progress.ts'
import { verifySite } from '../pipeline/release/list.ts'
import { definitionOf } from './disclosure/given-rows.ts'
import { extract, folderOf, referrals, taken } from './intake-folder.ts'

const stretch = (table: string, complete_from = '2018-04-01', complete_to = '2025-03-31') => ({
  table,
  complete_from,
  complete_to,
  is_supplied: true,
})

const facts: Facts = {
  coverage: [stretch('referrals'), stretch('visits')],
  completeFrom: '2018-04-01',
  completeTo: '2025-03-31',
  held: new Map([
    ['referrals', { records: 500, filled: { closure_date: 300, area: 4 } }],
    ['visits', { records: 900, filled: {} }],
  ]),
  suppliers: new Map([['contacts', ['Standard Safeguarding Dataset']]]),
  least: 10,
}

const needing = (more: Parameters<typeof definitionOf>[1]) => definitionOf([], more)
const source = (table: string, ...columns: string[]) => ({ table, columns })

test('all is there, and long enough: in full', () => {
  const definition = needing({
    needs: [source('referrals', 'closure_date')],
    better_with: [source('visits')],
    history_months: 60,
  })
  expect(capabilityOf(definition, facts)).toEqual({ key: 'given', state: 'full', reasons: [] })
})

test('a table it needs is not there: not at all, and who would supply it', () => {
  const { state, reasons } = capabilityOf(needing({ needs: [source('contacts')] }), facts)
  expect(state).toBe('none')
  expect(reasons).toEqual([
    'The table “Contacts” is not in these records. It comes with Standard Safeguarding Dataset, or contacts.csv of the Golden Thread extract.',
  ])
})

test('a column it needs is empty, or so nearly that it would tell: not at all', () => {
  for (const least of [10, 1]) {
    const definition = needing({ needs: [source('referrals', 'area')] })
    const { state, reasons } = capabilityOf(definition, { ...facts, least })
    expect([least, state]).toEqual([least, least === 10 ? 'none' : 'full'])
    expect(reasons.join()).toMatch(least === 10 ? /area is recorded nowhere.*“Referrals”/ : /^$/)
  }
})

test('what would make it better is not there: in part', () => {
  const definition = needing({ better_with: [source('contacts'), source('referrals', 'area')] })
  const { state, reasons } = capabilityOf(definition, facts)
  expect([state, reasons.length]).toEqual(['part', 2])
  expect(reasons.every((reason) => reason.startsWith('It says less than it could: the '))).toBe(
    true,
  )
})

test('a table that begins later, ends earlier or is all but empty: in part', () => {
  const given = (visits: Facts['coverage'][number], records = 900): string[] =>
    capabilityOf(needing({ needs: [source('referrals'), source('visits')] }), {
      ...facts,
      coverage: [stretch('referrals'), visits],
      held: new Map([...facts.held, ['visits', { records, filled: {} }]]),
    }).reasons
  expect(given(stretch('visits'))).toEqual([])
  expect(given(stretch('visits', '2021-04-01'))[0]).toContain('only from 1 April 2021')
  expect(given(stretch('visits', '2018-04-01', '2024-12-31'))[0]).toContain('to 31 December 2024')
  expect(given(stretch('visits'), 3)[0]).toContain('no record, or very few')
})

test.each([
  ['2018-04-01', 60, 'full', ''],
  ['2019-04-01', 60, 'full', ''],
  ['2019-04-02', 60, 'part', 'only the last 11 months can be judged'],
  ['2020-04-01', 60, 'part', 'only children born since 1 April 2020 can be judged'],
  ['2024-04-01', 0, 'full', ''],
])('records from %s for a look-back of %i months: %s', (completeFrom, months, state, words) => {
  const definition = needing({ history_months: months })
  const coverage = [stretch('referrals', completeFrom)]
  const found = capabilityOf(definition, { ...facts, completeFrom, coverage })
  expect(found.state).toBe(state)
  expect(found.reasons.join()).toContain(words)
})

test('what the records hold is counted for every table and column that some indicator names', async () => {
  const { database } = await taken(extract())
  const catalogue = await loadCatalogue()
  const held = await whatIsHeld(database, catalogue)
  expect(held.get('referrals')).toMatchObject({
    records: 2,
    filled: { closure_date: 1, closure_reason_code: 1, is_nfa: 2 },
  })
  expect(held.get('children')).toMatchObject({ records: 2, filled: { birth_month: 2 } })
  for (const { table, columns } of catalogue.flatMap((each) => [
    ...each.needs,
    ...each.better_with,
  ]))
    expect(Object.keys(held.get(table)!.filled)).toEqual(expect.arrayContaining(columns))
})

test('every table that an indicator names has somebody who can supply it', async () => {
  const known = await suppliers()
  expect(known.get('referrals')).toContain('DfE CIN census')
  const onlyOwn: string[] = ['populations', 'escalations', 'strengths']
  for (const { table } of (await loadCatalogue()).flatMap(({ needs }) => needs))
    expect([table, onlyOwn.includes(table) || known.has(table)]).toEqual([table, true])
})

test('an indicator that cannot be answered has no cell, no figure, and says so', async () => {
  const folder = folderOf(
    extract({ 'referrals.csv': referrals('r1,c1,2022-05-04,6,0,2022-06-01,RC8') }),
  )
  const site = path.join(folderOf({}), 'site')
  const { manifest } = await buildRelease(folder, {
    to: site,
    audience: 'internal',
    key: path.join(folderOf({}), 'key'),
    progress: () => silent,
  })
  expect(existsSync(site)).toBe(true)
  const state = (key: string) => manifest.capabilities.find((each) => each.key === key)?.state
  expect([state('early_closure'), state('nfa_at_referral')]).toEqual(['none', 'full'])
  const cells = (await verifySite(site)).cells()
  expect(cells.some(({ key }) => key === 'nfa_at_referral')).toBe(true)
  expect(cells.filter(({ key }) => key === 'early_closure')).toEqual([])

  let printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))))
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await figures(site, 'early_closure', { format: 'csv' })
  const lines = said.mock.calls.map(([line]) => String(line))
  vi.restoreAllMocks()
  expect(printed.trim().split('\n')).toHaveLength(1)
  expect(lines[0]).toMatch(/^CH-18 early_closure: these records cannot answer it\. The table “/)
  expect(lines[1]).toMatch(/nothing was counted/)
})
