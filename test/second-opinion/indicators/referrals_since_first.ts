import { isUnder18 } from '../reading/follow-up.ts'
import type { Episode } from '../reading/lives.ts'
import { isBlind } from '../reading/look-back.ts'
import { unitOf, type Reference, type Row } from '../reference.ts'

export const rows: Reference<'look_back_months'> = ({ referrals }, { look_back_months }) =>
  referrals
    .filter(({ earlier, life, date }) => earlier.length === 0 && isUnder18(life, date))
    .filter(
      ({ life, date }) => life.exit > date || (life.exit === date && life.exitReason !== 'death'),
    )
    .flatMap((first): Row[] => {
      const { life, date } = first
      const unit = { ...unitOf(first), unit_id: life.childId, part: ledTo(first) }
      if (isBlind(first, look_back_months) || unit.part === null)
        return [{ ...unit, exit_days: null }]
      const time = { ...unit, entry_days: 0, exit_days: life.exit - date }
      const later = life.episodes.slice(1).filter((each) => isSeen(each))
      if (later.length === 0) return [{ ...time, event_days: null }]
      return later.map((each) => ({ ...time, event_days: each.date - date }))
    })

const ledTo = ({ isMet }: Episode): string | null =>
  isMet === null ? null : isMet ? 'met' : 'not_met'

/** While the child was followed, the day of leaving included, but not on the 18th birthday. */
const isSeen = ({ date, life }: Episode): boolean => date <= life.exit && isUnder18(life, date)
