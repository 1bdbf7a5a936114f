import nhsValidator from 'nhs-number-validator'
import { stdnum } from 'stdnum'
import { expect, onTestFinished, test } from 'vitest'
import { identifierIn } from '../../pipeline/gate/detectors/detectors.ts'
import { isNhsNumber } from '../../pipeline/gate/detectors/nhs-number.ts'
import { pseudonymOf } from '../../pipeline/readers/pseudonyms.ts'
import { testKey } from '../intake-folder.ts'
import { anyIds, databaseOf, manyOf } from './ids.ts'
import { found, foundInCells, notFound } from './vectors.ts'

const known = [
  ...Object.values(found),
  ...Object.values(foundInCells),
  ...Object.values(notFound),
].flat()
const seed = Number(process.env.SEED ?? 20261122)

test(
  'every id in which a detector finds something is odd, so the quick test loses none',
  { timeout: 60_000 },
  async () => {
    const ids = [...known, ...anyIds(100_000, seed)]
    const hits = ids.filter((id) => identifierIn(id, 'id') !== null)
    expect(hits.length).toBeGreaterThan(3000)
    const database = await databaseOf(hits)
    onTestFinished(() => database.close())
    expect(await database.rows('select id from given.ids where not is_odd_id(id)')).toEqual([])
  },
)

test(
  'pseudonyms in SQL and in TypeScript are the same, marks and blanks included',
  { timeout: 60_000 },
  async () => {
    const ids = [
      ...known,
      '',
      ' ',
      ' 9990587914 ',
      '\u00a0x\u2003',
      'x\t',
      ...anyIds(10_000, seed + 1),
    ]
    const database = await databaseOf(ids)
    onTestFinished(() => database.close())
    for (const domain of ['child', 'family', 'pupil', 'worker'] as const) {
      const pseudonym = pseudonymOf(testKey, '926', domain)
      const rows = await database.rows(
        `select coalesce(pseudonym('${domain}', '926', id), '') as made from given.ids order by record`,
      )
      const made = ids.map(pseudonym)
      expect(rows.map((row) => row.made)).toEqual(made)
      const marked = made.filter((each) => each.startsWith('!')).length
      expect(marked > 0).toBe(domain === 'child' || domain === 'family')
    }
  },
)

test('NHS numbers: the same answer as nhs-number-validator but for one digit ten times', () => {
  const strings = [
    ...manyOf('[0-9]{10}', 100_000, seed),
    ...manyOf('[0-9]{9}', 100, seed),
    '0000000000',
    '1111111111',
  ]
  const differing = strings.filter((each) => nhsValidator.validate(each) !== isNhsNumber(each))
  expect(strings.filter(isNhsNumber).length).toBeGreaterThan(8000)
  expect(differing).toEqual(['0000000000', '1111111111'])
})

test('National Insurance numbers: the same answer as stdnum, which holds the last letter for optional', () => {
  const strings = manyOf('[A-Z]{2}[0-9]{6}[A-E]', 100_000, seed)
  const differing = strings.filter(
    (each) => stdnum.GB!.nino!.validate(each).isValid !== (identifierIn(each, 'id') === 'nino'),
  )
  expect(strings.filter((each) => identifierIn(each, 'id') === 'nino').length).toBeGreaterThan(8000)
  expect(differing).toEqual([])
})
