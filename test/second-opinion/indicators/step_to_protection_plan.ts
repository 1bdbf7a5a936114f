import { landmarkRows } from '../reading/landmarks.ts'
import { firstCpPlan } from '../reading/steps.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'landmark_months' | 'look_back_months'> = (world, parameters) =>
  landmarkRows(world, parameters, ['cp_plans'], firstCpPlan)
