import { workingDays } from '../calendar.ts'
import { authorisedAssessments } from '../reading/assessments.ts'
import { isHeld } from '../reading/held.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  authorisedAssessments(world).map(({ unit, assessment: { start_date: start }, authorised }) => {
    const isUnknown = !isHeld(world, 'assessments', authorised) || authorised < start
    return { ...unit, value: isUnknown ? null : workingDays(start, authorised, Infinity) }
  })
