import { authorisedAssessments } from '../reading/assessments.ts'
import { isHeld } from '../reading/held.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  authorisedAssessments(world)
    .filter(({ life, authorised }) => life.birth === null || authorised >= life.birth)
    .map(({ unit, assessment, authorised }) => ({
      ...unit,
      is_met: isHeld(world, 'assessments', authorised) ? assessment.is_child_seen : null,
    }))
