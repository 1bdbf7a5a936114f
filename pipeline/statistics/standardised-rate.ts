import { byar } from './byar.ts'
import { z95, type Interval } from './wilson.ts'

/** One stratum of a directly standardised rate: an age band, say. */
export interface Stratum {
  /** How many persons had exactly 1, 2, 3 … events: `[events]` where each person has at most one. */
  personsByEvents: readonly number[]
  /** Persons, or person-years, in which they happened. */
  denominator: number
  /** The stratum's weight in the standard population. */
  weight: number
}

export interface StandardisedRate extends Interval {
  rate: number
  events: number
}

/**
 * Directly standardised rate with Dobson's limits (Dobson and others 1991). Where a person can have
 * several events they are not independent: the variance is that of each number of events a person
 * squared (UKHSA, non-independent events), and with one event a person it is the usual one.
 *
 * In: strata with denominators above 0 and at least one event. Out: events a unit of the denominator.
 */
export function standardisedRate(strata: readonly Stratum[], z = z95): StandardisedRate {
  const weights = strata.reduce((sum, { weight }) => sum + weight, 0)
  let rate = 0
  let variance = 0
  let events = 0
  for (const { personsByEvents, denominator, weight } of strata) {
    if (!(denominator > 0)) throw new RangeError('every stratum needs a denominator above 0')
    for (const [index, persons] of personsByEvents.entries()) {
      const each = index + 1
      events += each * persons
      rate += (weight * each * persons) / denominator
      variance += each * each * persons * (weight / denominator) ** 2
    }
  }
  if (events === 0) throw new RangeError('a standardised rate needs at least one event')
  rate /= weights
  variance /= weights * weights
  const { lower, upper } = byar(events, z)
  const scale = Math.sqrt(variance / events)
  return {
    rate,
    events,
    lower: rate + scale * (lower - events),
    upper: rate + scale * (upper - events),
  }
}
