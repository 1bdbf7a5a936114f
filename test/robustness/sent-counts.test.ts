import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { description, extract, referrals, refusal, taken } from '../intake-folder.ts'

const sent = referrals(
  'r1,c1,2022-05-04,6,0,2022-06-01,RC8',
  'r2,c2,2023-01-09,2A,1,2023-02-01,RC1',
)
const sha256 = createHash('sha256').update(sent).digest('hex')

function received(file: string, counts: object): Record<string, string | Buffer> {
  return extract({ 'referrals.csv': file, 'extract.json': description({ files: counts }) })
}

test('a file that holds what its sender counted and hashed is taken in', async () => {
  const { tables } = await taken(received(sent, { 'referrals.csv': { rows: 2, sha256 } }))
  expect(tables.find((each) => each.table === 'referrals')!.rows_in).toBe(2)
})

test('a file cut at a line end is refused, which no reader could tell', async () => {
  const cut = sent.slice(0, sent.indexOf('r2,'))
  expect(await refusal(received(cut, { 'referrals.csv': { rows: 2 } }))).toEqual([
    'referrals.csv: holds fewer records than its sender counted, so it was cut short on the way. Send it again.',
  ])
})

test('a file cut inside its last value is refused by its hash', async () => {
  const counts = { 'referrals.csv': { rows: 2, sha256 } }
  expect(await refusal(received(sent.slice(0, -2), counts))).toEqual([
    'referrals.csv: is not the file that its sender hashed. Send it again.',
  ])
})

test('a file with a record too many, and one that never came, are refused together', async () => {
  const counts = { 'referrals.csv': { rows: 1 }, 'visits.csv': { rows: 3 } }
  expect(await refusal(received(sent, counts))).toEqual([
    'referrals.csv: holds more records than its sender counted, so it is another file. Send it again.',
    'visits.csv: its sender counted its records, but it is not in the folder. Send it again.',
  ])
})
