import { episodeOf, unitOfRecord } from '../reading/belonging.ts'
import { isHeld, isWithin } from '../reading/held.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  world.lives.flatMap((life) =>
    life.own.cp_reviews
      .filter(({ review_date: day }) => isWithin(world, day))
      .map((review) => {
        const { cp_review_id: id, review_date: day, is_quorate } = review
        const isUnknown = is_quorate === null || !isHeld(world, 'cp_reviews', day)
        const unit = unitOfRecord(life, id, episodeOf(life, 'cp_reviews', review), day)
        return { ...unit, is_met: isUnknown ? null : !is_quorate }
      }),
  )
