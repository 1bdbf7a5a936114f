import { address } from './address.ts'
import { dateOfBirth } from './date-of-birth.ts'
import type { Detector, Place } from './detector.ts'
import { email } from './email.ts'
import { freeText } from './free-text.ts'
import { hash } from './hash.ts'
import { nationalInsurance } from './national-insurance.ts'
import { nhsDigits, nhsNumber } from './nhs-number.ts'
import { personName } from './person-name.ts'
import { phone } from './phone.ts'
import { postcode } from './postcode.ts'
import { upn } from './upn.ts'

/** Every detector, in the order in which they are asked: the first that finds something names it. */
export const detectors: readonly Detector[] = [
  email,
  hash,
  nhsNumber,
  upn,
  nationalInsurance,
  postcode,
  dateOfBirth,
  phone,
  address,
  personName,
  freeText,
  nhsDigits,
]

/** No id, code, date or label is longer; to search such a text would take time that grows with its square. */
const longest = 1000

/**
 * A mark that a reader set when it made a pseudonym: the detector that found something in the id. It also
 * stands before ids of records that are made from the child's ('!detector!pseudonym-2024-03-09'), where it
 * says nothing new.
 */
const mark = /^!([a-z_]+)!(?!(?:[^|]*\|)?[A-P]{32}-)/

/**
 * Names the detector that finds an identifier in a value, or null. Never returns any of the value.
 *
 * An id may carry the code of its authority before it ('926|...').
 */
export function identifierIn(value: string, place: Place): string | null {
  if (value.length > longest) return freeText.name
  const text = tidied(value)
  if (text === '') return null
  const own = text.slice(text.lastIndexOf('|') + 1)
  const marked = (mark.exec(text) ?? mark.exec(own))?.[1]
  if (marked !== undefined && detectors.some((each) => each.name === marked)) return marked
  if (place !== 'id') return named(text, place)
  return named(own, place) ?? (own === text ? null : named(text, place))
}

function named(text: string, place: Place): string | null {
  return detectors.find((each) => each.finds(text, place))?.name ?? null
}

/**
 * A value as people mean it: letters without accents, digits and blanks of every script as plain ones, without
 * signs that cannot be seen, the quotes and '=' that spreadsheets put before text, and the '.0' behind numbers.
 */
function tidied(value: string): string {
  const plain = /^[ -~]*$/.test(value)
    ? value
    : value
        .normalize('NFKD')
        .replaceAll(/[\p{M}\p{Cf}]/gu, '')
        .replaceAll(/[\p{Pd}\u2212]/gu, '-')
        .replaceAll(/[^\S\r\n]/g, ' ')
  return plain
    .trim()
    .replace(/^=?["'`]+|["'`]+$/g, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .trim()
}
