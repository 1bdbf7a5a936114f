import type { Definition, Form } from '../../../pipeline/release/contract.ts'
import type { Figures } from './figures.ts'
import { combination } from './forms/combination.ts'
import { concentration } from './forms/concentration.ts'
import { distribution } from './forms/distribution.ts'
import { groups } from './forms/groups.ts'
import { measure } from './forms/measure.ts'
import { observedExpected } from './forms/observed-expected.ts'
import { pathway } from './forms/pathway.ts'
import { rate } from './forms/rate.ts'
import { recurrent } from './forms/recurrent.ts'
import { share } from './forms/share.ts'
import { standardised } from './forms/standardised.ts'
import { timeTo } from './forms/time-to.ts'
import type { Slot } from './units.ts'

/** Counts the rows of one line and period, plainly. */
export type Recount = (slot: Slot, definition: Definition) => Figures

export const recounts: Record<Form, Recount> = {
  share,
  measure,
  distribution,
  time_to: timeTo,
  recurrent,
  rate,
  observed_expected: observedExpected,
  groups,
  standardised,
  combination,
  pathway,
  concentration,
}
