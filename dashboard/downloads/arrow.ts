import {
  Bool,
  Dictionary,
  Field,
  Float64,
  Int32,
  Schema,
  Table,
  Utf8,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow'
import type { DataType } from 'apache-arrow'
import { cellKinds, type Cell } from '../../pipeline/release/contract.ts'
import { watermark } from '../html/page.ts'
import type { Release } from '../release.ts'
import type { Selection } from '../selection.ts'
import { keysOf, selectedCells } from './selected-cells.ts'
import { meaningOfNotShown } from '../words/numbers.ts'

/**
 * The cells of a selection as an Arrow stream. It is built afresh from these rows alone: a slice of
 * the release would carry the dictionaries, and so the categories, of rows that are not in it.
 */
export function arrowOf(release: Release, selection: Selection): Uint8Array {
  const { manifest } = release
  const cells = selectedCells(release, selection)
  const columns = keysOf(selection).map((key) => {
    const type = typeOf(key)
    const vector = vectorFromArray(
      cells.map((cell) => cell[key] ?? null),
      type,
    )
    return { key, vector, field: new Field(key, vector.type, true) }
  })
  const source = new Map([
    ['audience', manifest.audience === 'internal' ? watermark : 'safeguarding partnership'],
    ['authority', manifest.authority.name],
    ['release', manifest.release],
    ['extracted_on', manifest.extracted_on],
    ['note', `null in a withheld row = ${meaningOfNotShown}`],
  ])
  const schema = new Schema(
    columns.map(({ field }) => field),
    source,
  )
  const table = new Table(
    schema,
    Object.fromEntries(columns.map(({ key, vector }) => [key, vector])),
  )
  return tableToIPC(table, 'stream')
}

function typeOf(key: keyof Cell): DataType {
  const types = {
    text: () => new Dictionary(new Utf8(), new Int32()),
    integer: () => new Int32(),
    fraction: () => new Float64(),
    flag: () => new Bool(),
  }
  return types[cellKinds[key]]()
}
