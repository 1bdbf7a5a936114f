import { workingDays } from '../calendar.ts'
import { episodeIdOf } from '../reading/cases.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference = ({ lives, isHeldOn }) =>
  lives.flatMap((life) =>
    life.own.assessments.flatMap((assessment) => {
      const { assessment_id, start_date: start, authorised_date: end } = assessment
      if (end === null) return []
      const isUnknown = !isHeldOn('assessments', end) || end < start
      return [
        {
          unit_id: assessment_id,
          child_id: life.childId,
          episode_id: episodeIdOf(life, 'assessments', assessment),
          counted_on: end,
          value: isUnknown ? null : workingDays(start, end, Infinity),
        },
      ]
    }),
  )
