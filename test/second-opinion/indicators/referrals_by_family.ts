import { dateOf, dayOf, yearEnds } from '../calendar.ts'
import { familyReferrals } from '../reading/families.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_years'> = (world, { window_years: years }) =>
  familyReferrals(world).flatMap((days) =>
    yearEnds(world.recordStart, world.extractEnd).flatMap((end) => {
      const begin = dayOf(`${Number(dateOf(end).slice(0, 4)) - years}-04-01`)
      const counted = days.filter(({ date }) => date >= begin && date <= end)
      const last = counted.at(-1)
      if (!last) return []
      const lives = world.families.get(last.familyId)!
      const isObserved =
        lives.some(({ knownFrom }) => knownFrom <= begin) && lives.some(({ exit }) => exit >= end)
      return [
        {
          ...unitOf(last.referral),
          unit_id: last.familyId,
          counted_on: end,
          value: last.isLinked && isObserved ? counted.length : null,
        },
      ]
    }),
  )
