import { episodeIdOf } from '../reading/cases.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference = ({ lives, isHeldOn }) =>
  lives.flatMap((life) =>
    life.own.cp_reviews.map((review) => {
      const { cp_review_id, review_date: day, is_quorate } = review
      const isKnown = is_quorate !== null && isHeldOn('cp_reviews', day)
      return {
        unit_id: cp_review_id,
        child_id: life.childId,
        episode_id: episodeIdOf(life, 'cp_reviews', review),
        counted_on: day,
        is_met: isKnown ? !is_quorate : null,
      }
    }),
  )
