import { formatOf } from '../formats/format.ts'
import { headerOf } from '../formats/grid.ts'
import { anyFile, type Mutator } from './mutator.ts'
import type { Dice } from '../../second-opinion/dice.ts'

/** Records and columns in another number or order. */
export const records: Mutator[] = [
  ofRecords('a record twice', (all, dice) => {
    const at = dice.between(0, all.length - 1)
    return all.toSpliced(at, 0, ...all.slice(at, at + 1))
  }),
  ofRecords('a record left out', (all, dice) => all.toSpliced(dice.between(0, all.length - 1), 1)),
  ofRecords('every record twice', (all) => [...all, ...all]),
  ofRecords('no record at all', () => []),
  ofRecords('records in reverse order', (all) => all.toReversed()),
  ofRecords('some thousand records', (all) =>
    Array.from({ length: 2500 }, (_, at) => all[at % all.length]!),
  ),
  ofTable('blank lines', (rows, dice) => {
    const blank = Array.from({ length: dice.between(1, 3) }, () => [''])
    return rows.toSpliced(dice.between(1, rows.length), 0, ...blank)
  }),
  ofTable('rows of commas', (rows, dice) =>
    rows.toSpliced(
      dice.between(1, rows.length),
      0,
      rows[0]!.map(() => ''),
    ),
  ),
  ofTable('a blank first line', (rows) => [[''], ...rows]),
  ofTable('no header', (rows) => rows.slice(1)),
  ofTable('the header twice', (rows) => [rows[0]!, ...rows]),
  ofTable('the header in capitals', ([header, ...rest]) => [
    header!.map((name) => String(name).toUpperCase()),
    ...rest,
  ]),
  ofTable('two columns swapped', (rows, dice) => {
    const [one, other] = twoColumns(rows, dice)
    return rows.map((row) => swapped(row, one, other))
  }),
  ofTable('two column names swapped', ([header, ...rest], dice) => {
    const [one, other] = twoColumns([header!], dice)
    return [swapped(header!, one, other), ...rest]
  }),
  ofTable('a column left out', (rows, dice) => {
    const at = dice.between(0, rows[0]!.length - 1)
    return rows.map((row) => row.toSpliced(at, 1))
  }),
  ofTable('a column twice', (rows, dice) => {
    const at = dice.between(0, rows[0]!.length - 1)
    return rows.map((row) => row.toSpliced(at, 0, row[at] ?? ''))
  }),
  ofTable('a column of names', (rows) =>
    rows.map((row, index) => [...row, index <= headerOf(rows) ? 'forename' : 'Zqcanary']),
  ),
  ofTable('columns that every object has', (rows) =>
    rows.map((row, index) => [
      ...row,
      ...(index <= headerOf(rows) ? ['constructor', '__proto__'] : ['x', 'y']),
    ]),
  ),
  ofTable('a row too long', (rows, dice) => {
    const at = dice.between(1, rows.length - 1)
    return rows.with(at, [...rows[at]!, 'x', 'y'])
  }),
  ofTable('a row too short', (rows, dice) => {
    const at = dice.between(1, rows.length - 1)
    return rows.with(at, rows[at]!.slice(0, -1))
  }),
]

function ofRecords(
  name: string,
  edit: (records: readonly unknown[], dice: Dice) => unknown[],
): Mutator {
  return {
    name,
    fits: anyFile,
    mutate: (file, dice, at) =>
      formatOf(at).editRecords(file, dice, <T>(all: T[]) =>
        all.length > 0 ? (edit(all, dice) as T[]) : all,
      ),
  }
}

function ofTable(name: string, edit: (rows: string[][], dice: Dice) => string[][]): Mutator {
  return {
    name,
    fits: (at) => anyFile(at) && formatOf(at).editTable !== undefined,
    mutate: (file, dice, at) =>
      formatOf(at).editTable!(file, dice, (rows) => (rows.length > 1 ? edit(rows, dice) : rows)),
  }
}

function twoColumns(rows: string[][], dice: Dice): [number, number] {
  const last = rows[0]!.length - 1
  return [dice.between(0, last), dice.between(0, last)]
}

function swapped(row: string[], one: number, other: number): string[] {
  return row.with(one, row[other] ?? '').with(other, row[one] ?? '')
}
