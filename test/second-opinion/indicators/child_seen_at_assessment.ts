import { episodeIdOf } from '../reading/cases.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference = ({ lives, isHeldOn }) =>
  lives.flatMap((life) =>
    life.own.assessments.flatMap((assessment) => {
      const { assessment_id, authorised_date: end, is_child_seen } = assessment
      if (end === null || end < (life.birth ?? -Infinity)) return []
      return [
        {
          unit_id: assessment_id,
          child_id: life.childId,
          episode_id: episodeIdOf(life, 'assessments', assessment),
          counted_on: end,
          is_met: isHeldOn('assessments', end) ? is_child_seen : null,
        },
      ]
    }),
  )
