import type { Detector } from './detector.ts'

/** The check letters, by the sum of weighted digits modulo 23; a temporary UPN ends in one, for 0 to 22. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/**
 * Whether 13 characters are a unique pupil number: check letter, local authority, school, year, serial; weights
 * 2 to 13. Source: DfE, Unique pupil numbers: guide for schools and local authorities.
 */
export function isUpn(text: string): boolean {
  const upn = text.toUpperCase()
  if (!/^[A-Z][2-9]\d{10}[0-9A-Z]$/.test(upn)) return false
  let sum = 0
  for (let place = 1; place < 13; place++) {
    const sign = upn[place]!
    const digit = /\d/.test(sign) ? Number(sign) : letters.indexOf(sign)
    if (digit < 0) return false
    sum += digit * (place + 1)
  }
  return letters[sum % 23] === upn[0]
}

export const upn: Detector = {
  name: 'upn',
  words: 'a unique pupil number',
  remedy: 'Take pupil numbers out; use the case system’s own number.',
  finds: (value, place) =>
    place === 'id'
      ? isUpn(value)
      : (value.match(/(?<![A-Za-z0-9])[A-Za-z]\d{11}[0-9A-Za-z](?![A-Za-z0-9])/g) ?? []).some(
          isUpn,
        ),
}
