import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { OperatorError } from '../pipeline/error.ts'
import { loadCatalogue } from '../pipeline/indicators/catalogue.ts'
import { readHeader } from '../pipeline/indicators/header.ts'
import { checkIndicator } from '../pipeline/indicators/run.ts'
import { definition } from '../pipeline/release/contract.ts'

const lines = {
  id: 'CH-99',
  title: 'A title: with a colon',
  question: 'How many,\n  of all?',
  unit: 'referral',
  counts: 'every referral',
  met: 'it is',
  unknown: 'never',
  form: 'share',
  lens: 'frequency',
  seed: 'S1, S2',
  caption: 'Careful.',
  cannot_say: 'Much.',
  ask: 'One? | Two? | Three?',
  authority: 'us',
  pair: 'none',
  parameters: 'window_months = 12, kind = calendar',
  sensitivity: 'window_months = 6, 24',
  needs: 'referrals.closure_date, assessments, referrals.is_nfa',
  better_with: 'none',
  history: 'window_months',
  breaks: 'rc9, cin_plans',
  periods: 'year, all',
  breakdowns: 'source_group',
  categories: 'a: first, then | b: second',
}

const select = `select 'u' as unit_id, 'c' as child_id, 'e' as episode_id, date '2024-01-01' as counted_on,
  $window_months::integer > 1 as is_met, $kind::varchar as part`

function file(changes: Record<string, string | undefined> = {}, extra = '', text = select) {
  const header = Object.entries({ ...lines, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')
  return { name: 'made_up', folder: '5_indicators', text: `/*\n${header}\n${extra}*/\n${text}\n` }
}

function refusal(act: () => unknown): readonly string[] {
  try {
    act()
  } catch (error) {
    if (error instanceof OperatorError) return error.lines
    throw error
  }
  return []
}

const where = 'sql/5_indicators/made_up.sql: '

describe('the header of an indicator', () => {
  it('may say what it costs and why, which is no part of the definition', () => {
    expect(readHeader(file({ cost: 'a row a day' }))).toEqual(readHeader(file()))
  })

  it('is read into a definition, indented lines carrying on', () => {
    const read = readHeader(file())
    expect(definition.safeParse({ ...read, worked_example: '' }).success).toBe(true)
    expect(read).toMatchObject({
      key: 'made_up',
      title: 'A title: with a colon',
      question: 'How many, of all?',
      seed: ['S1', 'S2'],
      ask: ['One?', 'Two?', 'Three?'],
      pair: [],
      parameters: { window_months: 12, kind: 'calendar' },
      sensitivity: { window_months: [6, 24] },
      needs: [
        { table: 'referrals', columns: ['closure_date', 'is_nfa'] },
        { table: 'assessments', columns: [] },
      ],
      better_with: [],
      history_months: 12,
      breaks: ['rc9', 'cin_plans'],
      categories: [
        { value: 'a', label: 'first, then' },
        { value: 'b', label: 'second' },
      ],
      sql: select,
    })
    expect(read).not.toHaveProperty('number_title')
  })

  it.each([
    [
      'a misspelt key',
      file({ title: undefined }, 'titel: x\n'),
      ['"titel", which is no key', 'has no "title"'],
    ],
    ['a missing key', file({ caption: undefined }), ['the header has no "caption"']],
    ['a repeated key', file({}, 'title: again\n'), ['has "title" twice']],
    ['a line that is neither', file({}, 'Read this too\n'), ['neither "key: value" nor indented']],
    ['an unknown form', file({ form: 'trend' }), ['"form" in the header']],
    ['a period there is not', file({ periods: 'decade' }), ['"periods" in the header']],
    [
      'a parameter without a value',
      file({ parameters: 'window_months' }),
      ['must be written "name = value"'],
    ],
    ['a sensitivity of no parameter', file({ sensitivity: 'days = 1' }), ['names no parameter']],
    [
      'a distribution without categories',
      file({ form: 'distribution', categories: 'none' }),
      ['needs it'],
    ],
    ['a mean of a share', file({ number_title: 'mean' }), ['does not belong to the form share']],
    ['no table it needs', file({ needs: 'none' }), ['name the tables']],
    ['a table there is not', file({ needs: 'wishes' }), ['wishes is no record table']],
    ['a column there is not', file({ better_with: 'referrals.mood' }), ['or no column of one']],
    ['a word of every object', file({ needs: 'constructor' }), ['constructor is no record table']],
    ['a look-back in days', file({ history: '400 days' }), ['a number of months']],
    ['a look-back of no parameter', file({ history: 'kind' }), ['a number of months']],
    ['a break there is not', file({ breaks: 'rc10' }), ['"breaks" in the header']],
    ['no header', { ...file(), text: select }, ['begins with no header']],
  ])('refuses %s, naming the file', (_, written, told) => {
    const refused = refusal(() => readHeader(written))
    for (const words of told) expect(refused.join('\n')).toContain(words)
    expect(refused.every((line) => line.startsWith(where))).toBe(true)
  })
})

describe('the statement under the header', () => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase()
  })
  afterAll(() => database.close())

  const check = (written: ReturnType<typeof file>) =>
    checkIndicator(database, { ...readHeader(written), worked_example: '' }).then(
      () => [],
      (error: OperatorError) => error.lines,
    )

  it('agrees with it', async () => expect(await check(file())).toEqual([]))

  it.each([
    [
      'a parameter renamed in the SELECT',
      file({}, '', select.replace('window_months', 'window')),
      'does not use it',
    ],
    [
      'a parameter that is not declared',
      file({}, '', select.replace('window_months', 'window')),
      'uses $window',
    ],
    ['a column of another type', file({}, '', select.replace(' > 1 as', ' as')), 'is_met INTEGER'],
    [
      'a date that is a timestamp',
      file({}, '', select.replace("date '", "timestamp '")),
      'needs (unit_id',
    ],
    ['parts without categories', file({ categories: 'none' }), 'its form needs'],
  ])('is refused for %s', async (_, written, words) => {
    const refused = await check(written)
    expect(refused.join('\n')).toContain(words)
    expect(refused.every((line) => line.startsWith(where))).toBe(true)
  })
})

describe('the catalogue', async () => {
  const catalogue = await loadCatalogue()

  it('holds CH-01 to CH-48 in the order of their ids, further figures behind their own', () => {
    const ids = catalogue.map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((a, b) => a.localeCompare(b, 'en')))
    const every = Array.from(
      { length: 48 },
      (_, place) => `CH-${String(place + 1).padStart(2, '0')}`,
    )
    expect(every.filter((id) => !ids.includes(id))).toEqual([])
    const further = ids.filter((id) => /[a-z]$/.test(id))
    expect(further.filter((id) => !ids.includes(id.slice(0, -1)))).toEqual([])
  })

  it.each(catalogue)('$key: three questions, and numbers where numbers are declared', (each) => {
    expect(definition.safeParse(each).success).toBe(true)
    expect(each.ask).toHaveLength(3)
    expect(Object.values(each.parameters).every((value) => typeof value === 'number')).toBe(true)
  })
})
