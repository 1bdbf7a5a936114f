import type { Detector } from './detector.ts'

/**
 * Whether ten digits are an NHS number: weights 10 to 2 over the first nine, 11 less the sum modulo 11 is the
 * tenth (11 counts as 0, 10 as none). Ten of the same digit pass the sum and are none.
 * Source: NHS Data Dictionary, NHS NUMBER.
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false
  let sum = 0
  for (let place = 0; place < 9; place++) sum += Number(digits[place]) * (10 - place)
  return (11 - (sum % 11)) % 11 === Number(digits[9])
}

const spaced = /(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/g
const unspaced = /(?<![A-Za-z0-9])\d{10}(?!\d)/g
const anyNumber = (value: string, pattern: RegExp): boolean =>
  (value.match(pattern) ?? []).some((each) => isNhsNumber(each.replaceAll(/[ -]/g, '')))

const remedy = 'Take NHS numbers out; use the case system’s own number.'

/** One that is written as an NHS number is, 943 476 5919, or that stands where no number belongs. */
export const nhsNumber: Detector = {
  name: 'nhs_number',
  words: 'an NHS number',
  remedy,
  finds(value, place) {
    if (place !== 'id') return anyNumber(value, spaced) || anyNumber(value, unspaced)
    const named = value.replace(/^nhs[^0-9]?/i, '')
    return anyNumber(named, /^\d{3}[ -]\d{3}[ -]\d{4}$/g) || (named !== value && isNhsNumber(named))
  },
}

/**
 * Ten digits that pass as an id. One in eleven of all numbers does, so this alone refuses nothing: it is
 * weighed against the other ids of its column (`columnHoldsNhsNumbers`).
 */
export const nhsDigits: Detector = {
  name: 'nhs_digits',
  words: 'NHS numbers, by their check digits',
  remedy,
  finds: (value, place) => place === 'id' && isNhsNumber(value),
}
