import { monthsAfter } from '../calendar.ts'
import { earliestOf } from '../reading/closures.ts'
import { followed } from '../reading/follow-up.ts'
import { birthOf } from '../reading/yearly.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  world.referrals
    .filter(({ earlier }) => earlier.length === 0)
    .flatMap((first) => {
      const { life, date } = first
      const birth = birthOf(life)
      if (birth === null) return []
      const birthday = monthsAfter(birth, 12)
      if (date >= birthday) return []
      const plan = earliestOf(...life.own.cp_plans.map(({ start_date }) => start_date))
      const isUnknown =
        life.historyFrom > birth ||
        world.heldFrom('cp_plans') > birth ||
        birthday > world.extractEnd
      const event = plan === null ? null : Math.max(plan, birth)
      const born = { ...life, exit: Math.max(life.exit, birth) }
      const isTooLate = life.exit < birth && (plan ?? Infinity) > life.exit
      const answer = followed(born, birth, isTooLate ? null : event, world.heldTo('cp_plans'))
      return [
        {
          ...unitOf(first),
          unit_id: life.childId,
          ...answer,
          outcome: isUnknown ? null : answer.outcome!,
          part: date < birth ? 'before_birth' : 'first_year',
        },
      ]
    })
