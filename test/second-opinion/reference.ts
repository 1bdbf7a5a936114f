import type { Episode } from './reading/lives.ts'
import type { World } from './reading/world.ts'

/** A row of any indicator, with the columns of its form. Dates are day numbers. */
export interface Row {
  unit_id: string
  child_id: string
  episode_id: string | null
  counted_on: number
  is_met?: boolean | null
  part?: string | null
  stratum?: string | null
  expected?: number | null
  value?: number | null
  entry_days?: number | null
  exit_days?: number | null
  event_days?: number | null
  outcome?: string | null
  events?: number | null
  exposure_days?: number | null
}

/**
 * Every row of one indicator, read from its header's words. A file of `indicators/` exports one by the
 * name `rows`, and names the parameters of the header that it uses.
 */
export type Reference<Parameter extends string = never> = (
  world: World,
  parameters: Readonly<Record<Parameter, number>>,
) => Row[]

/** The row of a referral that is its own unit, counted on its own day. */
export const unitOf = ({ id, life, date }: Episode): Row => ({
  unit_id: id,
  child_id: life.childId,
  episode_id: id,
  counted_on: date,
})
