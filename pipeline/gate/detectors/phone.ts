import { beginsWithDate } from './date-of-birth.ts'
import type { Detector } from './detector.ts'

const candidate = /(?<![A-Za-z0-9])(?:\+44|0044|0)[\d ().-]{8,18}\d(?![A-Za-z0-9])/g

/** A number to call in the United Kingdom: +44 or 0, then nine or ten digits (Ofcom's numbering plan). */
function isPhone(text: string): boolean {
  const digits = text.replaceAll(/[^\d+]/g, '').replace(/^(?:\+44|0044)0?/, '0')
  return /^0[1235789]\d{8,9}$/.test(digits)
}

/** As an id without spaces it must be a mobile number or have eleven digits: shorter ones are ordinary ids. */
export const phone: Detector = {
  name: 'phone',
  words: 'a telephone number',
  remedy: 'Take telephone numbers out.',
  finds(value, place) {
    if (place === 'id')
      return /^\d*$/.test(value)
        ? /^0[127]\d{9}$/.test(value)
        : /^(?:\+44|0044|0)[\d ().-]{9,18}$/.test(value) && isPhone(value)
    if (place === 'date' && beginsWithDate(value)) return false
    return (value.match(candidate) ?? []).some(isPhone)
  },
}
