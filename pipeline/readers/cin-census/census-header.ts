import { OperatorError } from '../../error.ts'
import { isDate } from '../../extract/calendar.ts'
import { roots } from './census-words.ts'
import { readXml } from './xml-stream.ts'

/** What a return says of itself; null where the file does not say. */
export interface CensusHeader {
  authorityCode: string | null
  year: string | null
  referenceDate: string | null
}

/** Reads as far as the first child. @throws OperatorError 'refused' when it is not a CIN census return. */
export async function readCensusHeader(file: string, name: string): Promise<CensusHeader> {
  const found = new Map<string, string>()
  let isDone = false
  let hasRoot = false
  await readXml(file, name, {
    open(element) {
      if (!hasRoot && !roots.has(element)) {
        throw new OperatorError(
          'refused',
          `${name}: is XML, but not a children in need census return. Take it out of the folder.`,
        )
      }
      hasRoot = true
      if (element === 'children' || element === 'child') isDone = true
    },
    leaf(element, text) {
      if (!isDone) found.set(element, text)
    },
    close() {},
    stray() {},
    isDone: () => isDone,
  })
  const collection = found.get('collection')
  if (collection !== undefined && collection.toUpperCase() !== 'CIN') {
    throw new OperatorError(
      'refused',
      `${name}: its header names another collection than CIN. Take it out of the folder.`,
    )
  }
  return {
    authorityCode: matching(found.get('lea'), /^\d{3}$/),
    year: matching(found.get('year'), /^\d{4}$/),
    referenceDate: dateIn(found.get('referencedate')),
  }
}

function matching(text: string | undefined, pattern: RegExp): string | null {
  return text !== undefined && pattern.test(text) ? text : null
}

function dateIn(text: string | undefined): string | null {
  const day = text?.slice(0, 10) ?? ''
  return isDate(day) && day > '2000-01-01' && day < '2100-01-01' ? day : null
}
