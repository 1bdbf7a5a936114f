import { openDatabase, type Database } from '../../pipeline/database.ts'
import { prepareJudgement } from '../../pipeline/gate/judge.ts'
import { openSink } from '../../pipeline/readers/row-sink.ts'
import { testKey } from '../intake-folder.ts'
import { dice } from '../second-opinion/dice.ts'

/** A database with the macros of the judge, and these values in `given.ids(id)`. */
export async function databaseOf(ids: readonly string[]): Promise<Database> {
  const database = await openDatabase({ threads: 1 })
  await prepareJudgement(database, testKey)
  const sink = await openSink(database, 'given', { ids: ['id'] })
  const take = sink.taker(1)
  for (const [index, id] of ids.entries()) take('ids', index + 1, [id])
  sink.close()
  return database
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz']
const pieces =
  'jamie Sarah SMITH rose Mar december NHS nhs GIR 0AA AB M1 1AE mum 2014 03 09 9990587914 999 058 7914 B801200005001 ' +
  'N80118442120B AB123456C 07700900123 .0 T00:00:00 0191 Flat Mrs é ! @ x.org 0x 31 1 d41d8cd98f00b204e9800998ecf8427e'
const signs = ['', '', '', '-', '-', '_', '.', '|', ' ', '/', '--', ',', '-.']

/** Ids of every shape: pieces of identifiers and of ordinary numbers, with signs between. */
export function anyIds(count: number, seed: number): string[] {
  const { between, of } = dice(seed)
  const several = (from: number, to: number, choices: readonly string[]): string =>
    Array.from({ length: between(from, to) }, () => of(choices)).join('')
  const digits = [...'0123456789']
  const piece = [
    () => of(pieces.split(' ')),
    () => of(pieces.split(' ')),
    () => several(1, 4, digits),
    () => several(6, 12, digits),
    () => several(1, 3, letters),
    () => several(4, 21, letters),
  ]
  return Array.from({ length: count }, () =>
    Array.from({ length: between(1, 5) }, () => of(piece)() + of(signs)).join(''),
  )
}

/** Strings of a shape such as '[A-Z]{2}[0-9]{6}': character sets and how many of each. */
export function manyOf(shape: string, count: number, seed: number): string[] {
  const { of } = dice(seed)
  const sets = [...shape.matchAll(/\[(.)-(.)\](?:\{(\d+)\})?/g)].flatMap(
    ([, first, last, times]) => {
      const [from, to] = [first!.charCodeAt(0), last!.charCodeAt(0)]
      const set = Array.from({ length: to - from + 1 }, (_, index) =>
        String.fromCharCode(from + index),
      )
      return Array.from({ length: Number(times ?? 1) }, () => set)
    },
  )
  return Array.from({ length: count }, () => sets.map((set) => of(set)).join(''))
}
