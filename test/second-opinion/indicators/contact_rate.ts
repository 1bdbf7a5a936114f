import { contactDays } from '../reading/contacts.ts'
import { lastDayHere, quietDays } from '../reading/quiet-days.ts'
import type { Reference } from '../reference.ts'
import { ratio } from './referral_rate.ts'

export const rows: Reference = ({ lives, heldFrom, heldTo }) =>
  lives.flatMap((life) => {
    const from = Math.max(life.knownFrom, heldFrom('contacts'))
    const to = Math.min(lastDayHere(life), heldTo('contacts'))
    const days = quietDays(life, from, to)
    const made = contactDays(life)
    return days.map(({ day, band, isKnown }) => {
      const contacts = made.filter((each) => each === day).length
      return ratio(life, day, band, isKnown, contacts, 1)
    })
  })
