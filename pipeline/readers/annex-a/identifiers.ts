import type { Place } from '../../gate/detectors/detector.ts'
import { detectors, identifierIn } from '../../gate/detectors/detectors.ts'
import { textOf, type Saved } from './cells.ts'
import { dateIn } from './dates.ts'
import { isDated, type FittedColumn } from './fit.ts'
import { localCode, spellings } from './placed.ts'
import type { ListRows } from './rows.ts'

/**
 * One line a column and rule where a cell that could not be read may say who somebody is. Done here because not
 * every cell comes to the judge: a child stands on several lists and is taken from one. Ids do, with a mark.
 */
export function identifierLines(
  file: string,
  { list, rows }: ListRows,
  columns: readonly FittedColumn[],
  is1904: boolean,
): string[] {
  const hits = new Map<string, { column: FittedColumn; detector: string; records: number[] }>()
  for (const { record, cells } of rows) {
    for (const [index, column] of columns.entries()) {
      const detector = found(cells[index]!, column, is1904)
      if (detector === null) continue
      const key = `${index} ${detector}`
      const hit = hits.get(key) ?? { column, detector, records: [] }
      hits.set(key, hit)
      hit.records.push(record)
    }
  }
  return [...hits.values()].map(({ column, detector, records }) => {
    const { words, remedy } = detectors.find((each) => each.name === detector)!
    return (
      `${file}, List ${list.number}, column ${column.column.header}: holds ${words}, in ${band(records.length)} ` +
      `(row ${records.slice(0, 3).join(', ')}${records.length > 3 ? ' and on' : ''}). Nothing was loaded. ${remedy}`
    )
  })
}

/** Ten digits alone may be any number: whether a column of them is one of NHS numbers the judge asks. */
function found(cell: Saved, { column, dates }: FittedColumn, is1904: boolean): string | null {
  const text = textOf(cell)
  if (text === null || column.kind === 'id') return null
  if (isDated(column) && dateIn(cell, dates, is1904) !== undefined) return null
  if (column.kind === 'age' && Number.isFinite(Number(text))) return null
  const isPlaced = spellings[column.kind!]?.(text) !== undefined
  if (isPlaced && column.kind !== 'team') return null
  const detector = identifierIn(text, placeOf(column.kind!))
  if (detector === 'nhs_digits') return null
  return detector === 'free_text' && localCode(text) !== undefined ? null : detector
}

function placeOf(kind: string): Place {
  if (kind === 'team') return 'label'
  return kind === 'date' || kind === 'birth' ? 'date' : 'cell'
}

/** How many, as a band: the exact number is nobody's business beyond this. */
function band(records: number): string {
  if (records === 1) return '1 record'
  return records < 10 ? '2 to 9 records' : '10 or more records'
}
