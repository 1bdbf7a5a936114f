import type { Assessment } from '../authority/assessments.ts'
import type { Row } from '../reference.ts'
import { episodeOf, unitOfRecord } from './belonging.ts'
import { isWithin } from './held.ts'
import type { Life } from './lives.ts'
import type { World } from './world.ts'

export interface Authorised {
  life: Life
  assessment: Assessment
  authorised: number
  unit: Row
}

/** Every assessment authorised while the records are complete, on that day. */
export const authorisedAssessments = (world: World): Authorised[] =>
  world.lives.flatMap((life) =>
    life.own.assessments.flatMap((assessment) => {
      const { assessment_id, authorised_date: authorised } = assessment
      if (authorised === null || !isWithin(world, authorised)) return []
      const episode = episodeOf(life, 'assessments', assessment)
      const unit = unitOfRecord(life, assessment_id, episode, authorised)
      return [{ life, assessment, authorised, unit }]
    }),
  )
