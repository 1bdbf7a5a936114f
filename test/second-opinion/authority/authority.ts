import { dice as diceOf } from '../dice.ts'
import { completeRecords } from './boundaries.ts'
import { coverageOf, supplied } from './coverage.ts'
import { addFamily } from './families.ts'
import { addPopulations } from './populations.ts'
import { noRecords, type Authority } from './records.ts'

/** A small authority in which everything awkward is common. The same seed makes the same authority. */
export function authorityOf(seed: number): Authority {
  const dice = diceOf(seed)
  const { recordStart, extractEnd } = completeRecords(dice)
  const coverage = coverageOf(recordStart, extractEnd, dice)
  const authority = { seed, recordStart, extractEnd, coverage, records: noRecords() }
  const codes = dice.happens(20) ? ['991', '992'] : [null]
  const size = dice.of([2, 15, 60, 80, 80, 100, 100, 120])
  for (let number = 1; number <= size; number += 1)
    addFamily(authority, `F${number}`, dice.of(codes), dice)
  for (const code of codes) addPopulations(authority, code, dice)
  return { ...authority, records: supplied(authority.records, coverage) }
}
