import type { Detector } from './detector.ts'

const year = '(?:19|20)\\d\\d'
const month = '(?:0?[1-9]|1[0-2])'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const named =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const time = '(?:[T ]\\d\\d:?\\d\\d\\S*)?'

/** Dates that are written as such. */
const written =
  `${year}([-/. ])${month}\\1${day}${time}|${day}([-/. ])${month}\\2${year}${time}|${day}/${month}/\\d\\d|` +
  `${day}(?:st|nd|rd|th)?[-/. ]?(?:of )?${named}[-/., ]{0,2}${year}|${named}[-/. ]${day}(?:st|nd|rd|th)?[-/., ]{1,2}${year}`
const anywhere = new RegExp(`(?<![A-Za-z0-9])(?:${written})(?![A-Za-z0-9])`, 'i')
const whole = new RegExp(`^(?:${written})$`, 'i')
const compact = new RegExp(
  `(?<![A-Za-z0-9])${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?![A-Za-z0-9])`,
)

/** A day as Excel counts it, from 2000-01-01 to 2028-09-04. */
const isSerial = (value: string): boolean =>
  /^\d{5}$/.test(value) && Number(value) >= 36526 && Number(value) <= 47000

/**
 * A whole date where none belongs, which may be a date of birth. As an id, eight digits and Excel's five are
 * the shape of ordinary numbers, and five may be the number of a team; in a column of dates, a date is what was asked for.
 */
export const dateOfBirth: Detector = {
  name: 'date_of_birth',
  words: 'a whole date, which may be a date of birth',
  remedy: 'Take it out; of a birth only the month is wanted, in birth_month.',
  finds(value, place) {
    if (place === 'date') return false
    if (place === 'id') return whole.test(value)
    return anywhere.test(value) || compact.test(value) || (place === 'cell' && isSerial(value))
  },
}

/** Whether a text begins with a date, in a column that holds dates. */
export const beginsWithDate = (value: string): boolean =>
  new RegExp(`^(?:${written})`, 'i').test(value)
