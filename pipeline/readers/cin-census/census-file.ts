import { OperatorError } from '../../error.ts'
import { newChild, giveRows } from './census-child.ts'
import type { Pseudonym } from '../pseudonyms.ts'
import { begin, end, newPlace, take } from './census-elements.ts'
import type { TakeRow } from '../row-sink.ts'
import type { CensusTable } from './census-tables.ts'
import { familiarity } from './census-words.ts'
import { readXml, type ReadFile } from './xml-stream.ts'

export interface ReadReturn extends ReadFile {
  children: number
  /** Names of elements that the specification does not have, as the file writes them. */
  unknownElements: string[]
  hasPreProceedings: boolean
  /** How many times text stood where none belongs. */
  strayTexts: number
}

/** Streams one return; every child's rows are handed to `takeRow` as its block closes. */
export async function readReturn(
  file: string,
  name: string,
  pseudonym: Pseudonym,
  takeRow: TakeRow<CensusTable>,
): Promise<ReadReturn> {
  const place = newPlace()
  const unknown = new Set<string>()
  let children = 0
  let hasPreProceedings = false
  let strayTexts = 0
  const read = await readXml(file, name, {
    open(element, written) {
      if (element === 'child') place.child = newChild()
      else begin[element]?.(place)
      if (take[element]) return
      const kind = familiarity(element)
      if (kind === 'pre-proceedings') hasPreProceedings = true
      else if (kind === 'unknown' && unknown.size < 50) unknown.add(printable(written))
    },
    leaf(element, text) {
      take[element]?.(place, text === '' ? null : text, pseudonym)
      end[element]?.(place)
    },
    close(element) {
      end[element]?.(place)
      if (element === 'child') giveRows(place.child, ++children, takeRow)
    },
    stray() {
      strayTexts++
    },
  })
  if (children === 0) {
    throw new OperatorError(
      'refused',
      `${name}: holds no children. Export it again, or take it out of the folder.`,
    )
  }
  return { ...read, children, unknownElements: [...unknown], hasPreProceedings, strayTexts }
}

// A name that no schema would have could be data in the wrong place: it is not repeated.
function printable(written: string): string {
  return /^[A-Za-z][A-Za-z_:]{0,39}$/.test(written) ? written : '(a name that cannot be shown)'
}
