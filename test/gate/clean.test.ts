import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../pipeline/database.ts'
import { prepareJudgement } from '../../pipeline/gate/judge.ts'
import { identifierIn } from '../../pipeline/gate/detectors/detectors.ts'
import { holdsNhsNumbers } from '../../pipeline/gate/nhs-columns.ts'
import { openSink } from '../../pipeline/readers/row-sink.ts'
import { description, taken, testKey } from '../intake-folder.ts'
import { dice, type Dice } from '../second-opinion/dice.ts'
import { notFound } from './vectors.ts'

const hex = [...'0123456789abcdef']
const digits = [...'0123456789']
const several = ({ of }: Dice, count: number, from: readonly string[]): string =>
  Array.from({ length: count }, () => of(from)).join('')

/** Shapes of ids that case systems give out; each makes a column of one shape. */
const shapes: ((chance: Dice) => (row: number) => string)[] = [
  ...[5, 6, 7, 8, 9, 10, 11, 12].map((length) => (chance: Dice) => () => {
    return chance.of(digits.slice(1)) + several(chance, length - 1, digits)
  }),
  ({ between }) => {
    const start = between(10_000, 2_000_000_000)
    return (row) => String(start + row)
  },
  (chance) => () => [8, 4, 4, 4, 12].map((length) => several(chance, length, hex)).join('-'),
  (chance) => () =>
    `{${[8, 4, 4, 4, 12]
      .map((length) => several(chance, length, hex))
      .join('-')
      .toUpperCase()}}`,
  (chance) => {
    const prefix = chance.of(['C', 'CH', 'REF-', 'P', 'LL', 'MOS', 'CIN_', 'EH/', 'W-'])
    return () => prefix + several(chance, chance.between(6, 8), digits)
  },
  (chance) => () => `${several(chance, 6, hex)}-${several(chance, 4, hex)}`,
  ({ between }) =>
    (row) =>
      `${between(2010, 2025)}-${String(row).padStart(6, '0')}`,
  ({ between }) =>
    (row) =>
      `${between(2010, 2025)}/${row}`,
  (chance) => () => several(chance, 32, [...'ABCDEFGHIJKLMNOP']),
]

test(
  'of a thousand clean columns of ids at most one is refused',
  { timeout: 120_000 },
  async () => {
    const database = await openDatabase({ threads: 1 })
    onTestFinished(() => database.close())
    await prepareJudgement(database, testKey)
    const sink = await openSink(database, 'given', { ids: ['id'] })
    const chance = dice(Number(process.env.SEED ?? 20261122))
    for (let file = 1; file <= 1000; file++) {
      const id = chance.of(shapes)(chance)
      const take = sink.taker(file)
      for (let row = 1; row <= chance.between(20, 200); row++) take('ids', row, [id(row)])
    }
    sink.close()
    const files = await database.rows(
      `select file_number, count(*)::integer as every,
       count(*) filter (where found = 'nhs_digits')::integer as passing,
       count(*) filter (where regexp_full_match(id, '[0-9]{10}'))::integer as tens,
       count(*) filter (where found is not null and found <> 'nhs_digits')::integer as others,
       any_value(found) filter (where found <> 'nhs_digits') as detector
     from (
       select file_number, id, case when is_odd_id(id) then identifier_in(id, 'id') end as found
       from (select distinct file_number, id from given.ids) as every_id
     ) as looked_at group by file_number`,
    )
    const refused = files.filter(
      ({ every, passing, tens, others }) =>
        Number(others) > 0 || holdsNhsNumbers(Number(every), Number(passing), Number(tens)),
    )
    console.log(
      `${files.length} clean columns, ${refused.length} refused`,
      refused.map(({ detector }) => detector),
    )
    expect(files.some(({ passing }) => Number(passing) > 0)).toBe(true)
    expect(refused.length).toBeLessThanOrEqual(1)
  },
)

test(
  'whole extracts with ids of every shape, teams and areas are taken in',
  { timeout: 120_000 },
  async () => {
    const chance = dice(7)
    for (const shape of shapes) {
      const [child, referral] = [shape(chance), shape(chance)]
      const ids = Array.from({ length: 40 }, (_, row) => [child(row), referral(row)])
      const intake = await taken({
        'extract.json': description(),
        'children.csv': `child_id,birth_month\n${ids.map(([one]) => `${one},2014-05\n`).join('')}`,
        'referrals.csv':
          'referral_id,child_id,referral_date,source_code,is_nfa,closure_date,closure_reason_code,team\n' +
          ids
            .map(([one, two]) => `${two},${one},2023-05-04,2A,0,,,"${chance.of(notFound.label)}"\n`)
            .join(''),
      })
      expect(intake.tables.find(({ table }) => table === 'referrals')!.rows_in).toBe(40)
    }
  },
)

test('ten-digit ids: a column of NHS numbers is told from one of a system’s own numbers', () => {
  const own = Array.from({ length: 500 }, (_, index) => String(2025010000 + index * 7))
  const passing = own.filter((id) => identifierIn(id, 'id') !== null).length
  expect(passing).toBeGreaterThan(20)
  expect(holdsNhsNumbers(500, passing, 500)).toBe(false)
  expect(holdsNhsNumbers(500, 500, 500)).toBe(true)
  expect(holdsNhsNumbers(500, 260, 500)).toBe(true)
  expect(holdsNhsNumbers(500, 1, 1)).toBe(true)
  expect(holdsNhsNumbers(500, 0, 30)).toBe(false)
})
