import { landmarkRows } from '../reading/landmarks.ts'
import { firstEnquiry } from '../reading/steps.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'landmark_months' | 'look_back_months'> = (world, parameters) =>
  landmarkRows(
    world,
    parameters,
    ['section_47_enquiries', 'initial_conferences', 'cp_plans'],
    firstEnquiry,
  )
