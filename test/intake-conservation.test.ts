import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OperatorError } from '../pipeline/error.ts'
import { extract, referrals, taken } from './intake-folder.ts'

/** A record as an export might write it, good or bad in any cell. */
const cell = (...good: string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...good) },
    fc.constantFrom(
      '',
      ' ',
      'x',
      '1900-01-01',
      '2030-01-01',
      '31/12/2022',
      '"a,b"',
      '"a ""b"""',
      '"a\nb"',
      'é',
      '""',
    ),
  )
const record = fc
  .tuple(
    cell('r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7'),
    cell('c1', 'c2'),
    cell('2022-05-04', '2022-05-05', '2023-02-28'),
    cell('6', '2A', '10'),
    cell('0', '1', 'true'),
    cell('2022-06-01', ''),
    cell('RC8', ''),
  )
  .map((cells) => cells.join(','))

test(
  'rows in = accepted + rejected, and the rows counted are the rows written',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, end) => {
          const file = referrals(...rows)
            .split('\n')
            .join('\n')
          const all = await refusedOr(() =>
            taken(extract({ 'referrals.csv': end === '\n' ? file : file.replaceAll('\n', end) })),
          )
          if (all === 'refused') return
          const counted = all.tables.find((table) => table.table === 'referrals')!
          expect(counted.rows_in).toBe(rows.length)
          expect(counted.accepted + counted.rejected).toBe(counted.rows_in)
          expect(await all.rows('referrals')).toHaveLength(counted.accepted - counted.superseded)
          const kept = await all.database.rows(
            'select count(distinct referral_id)::integer as n from referrals',
          )
          expect(kept[0]!.n).toBe(counted.accepted - counted.superseded)
        },
      ),
      { numRuns: 25 },
    )
  },
)

test(
  'a file damaged anywhere is refused or still adds up, and never crashes',
  { timeout: 120_000 },
  async () => {
    const whole = referrals(
      ...Array.from(
        { length: 8 },
        (_, index) => `r${index},c1,202${index % 4}-05-04,6,0,2023-12-04,RC8`,
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.constantFrom('', '"', ',', '\n', '\r', '\0', 'é', ';', '""', 'cut'),
        async (at, damage) => {
          const file =
            damage === 'cut'
              ? whole.slice(0, at)
              : whole.slice(0, at) + damage + whole.slice(at + 1)
          const all = await refusedOr(() => taken(extract({ 'referrals.csv': file })))
          if (all === 'refused') return
          const counted = all.tables.find((table) => table.table === 'referrals')!
          expect(counted.accepted + counted.rejected).toBe(counted.rows_in)
          expect(await all.rows('referrals')).toHaveLength(counted.accepted - counted.superseded)
        },
      ),
      { numRuns: 40 },
    )
  },
)

async function refusedOr<T>(attempt: () => Promise<T>): Promise<T | 'refused'> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof OperatorError && error.reason === 'refused' && error.lines.length > 0)
      return 'refused'
    throw error
  }
}
