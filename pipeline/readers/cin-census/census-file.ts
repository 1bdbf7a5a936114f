import { OperatorError } from '../../error.ts'
import { newChild, giveRows } from './census-child.ts'
import { begin, end, newPlace, take, type Pseudonyms } from './census-elements.ts'
import type { TakeRow } from '../row-sink.ts'
import type { CensusTable } from './census-tables.ts'
import { formerUpn, isKnown } from './census-words.ts'
import { readXml, type ReadFile } from './xml-stream.ts'

/** Elements that say who a child is, and so are not stored as they are. */
export type Identifying = 'UPN' | 'FormerUPN' | 'PersonBirthDate' | 'ExpectedPersonBirthDate'

export interface ReadReturn extends ReadFile {
  children: number
  /** Names of elements that the specification does not have, as the file writes them. */
  unknownElements: string[]
  /** Children with an element that says who they are, by the element's name. */
  identified: Record<Identifying, number>
  /** How many times text stood where none belongs. */
  strayTexts: number
}

/** Streams one return; every child's rows are handed to `takeRow` as its block closes. */
export async function readReturn(
  file: string,
  name: string,
  pseudonyms: Pseudonyms,
  takeRow: TakeRow<CensusTable>,
): Promise<ReadReturn> {
  const place = newPlace()
  const unknown = new Set<string>()
  let children = 0
  const identified = { UPN: 0, FormerUPN: 0, PersonBirthDate: 0, ExpectedPersonBirthDate: 0 }
  let strayTexts = 0
  const childEnds = (): void => {
    const { child } = place
    if (child.pupilKey !== null) identified.UPN++
    if (child.hasBirth) identified.PersonBirthDate++
    if (child.hasExpectedBirth) identified.ExpectedPersonBirthDate++
    giveRows(child, ++children, takeRow)
  }
  const read = await readXml(file, name, {
    open(element, written) {
      if (element === 'child') place.child = newChild()
      else begin[element]?.(place)
      if (take[element]) return
      if (element === formerUpn) identified.FormerUPN++
      else if (!isKnown(element) && unknown.size < 50) unknown.add(printable(written))
    },
    leaf(element, text) {
      take[element]?.(place, text === '' ? null : text, pseudonyms)
      end[element]?.(place)
      // A block with nothing in it is a record too, if one that belongs to no child.
      if (element === 'child') childEnds()
    },
    close(element) {
      end[element]?.(place)
      if (element === 'child') childEnds()
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
  return { ...read, children, unknownElements: [...unknown], identified, strayTexts }
}

// A name that no schema would have could be data in the wrong place: it is not repeated.
function printable(written: string): string {
  return /^[A-Za-z][A-Za-z_:]{0,39}$/.test(written) ? written : '(a name that cannot be shown)'
}
