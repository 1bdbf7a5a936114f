import type { Detector } from './detector.ts'

// Prefixes and suffixes as HMRC gives them out (HMRC manual NIM39110).
const prefix = '(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]'
const digits = '[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?'
const withSuffix = new RegExp(`^${prefix}${digits}[A-D]$`, 'i')
const anywhere = new RegExp(`(?<![A-Z0-9])${prefix}${digits}[A-D]?(?![A-Z0-9])`, 'i')

/** As an id it must have its last letter: two letters and six digits are the shape of many systems' own ids. */
export const nationalInsurance: Detector = {
  name: 'nino',
  words: 'a National Insurance number',
  remedy: 'Take National Insurance numbers out.',
  finds: (value, place) => (place === 'id' ? withSuffix : anywhere).test(value),
}
