import type { TrueGroup } from '../cube/true-cells.ts'
import type { Cell, Definition, Form } from '../release/contract.ts'
import { z95 } from '../statistics/wilson.ts'
import { meanOf, noPercentage, percentageOf, rateOf, rounded } from './derived.ts'
import { policy } from './policy.ts'
import type { Publishing } from './publish-cells.ts'
import { hasEnough } from './threshold.ts'

/** Published units from which anything is worked out. */
export const leastFor = ({ isProtected }: Publishing): number =>
  isProtected ? policy.leastForPercent : 1

type Figures = (
  group: TrueGroup,
  cell: Cell,
  publishing: Publishing,
  isOneOfMany: boolean,
) => Partial<Cell>

const share: Figures = (_group, { met, counted }, publishing) =>
  met === null ? noPercentage : percentageOf(met, counted!, leastFor(publishing))

/** The mean of the values, where the definition has one. */
const mean: Figures = ({ total }, { counted }, publishing) => {
  if (!total || (publishing.isProtected && !hasEnough(total))) return {}
  const sum = publishing.round(total.units, total.cellKey)
  return { number: meanOf(sum, counted!, leastFor(publishing)) }
}

const meanWithLimits: Figures = (group, cell, publishing, isOneOfMany) => {
  const { number } = mean(group, cell, publishing, isOneOfMany)
  const error = group.estimate?.standardError
  if (number == null || error === undefined || Number.isNaN(error))
    return { number: number ?? null }
  const reach = z95 * error
  return { number, lower: rounded(number - reach, 2), upper: rounded(number + reach, 2) }
}

const daysOfYear = 365.25

const rate =
  (per: number): Figures =>
  ({ counted, sum, eventSquares, met }, cell, publishing) => {
    if (!met) return { at_risk: null, number: null, lower: null, upper: null }
    const years = publishing.round(Math.round(sum! / daysOfYear), counted.cellKey)
    // Events of one family come together: as often as not, the spread is wider than that of as many strangers.
    const spread = met.units === 0 ? 1 : Math.sqrt(eventSquares! / met.units)
    return { at_risk: years, ...rateOf(cell.met!, years, spread, per, leastFor(publishing)) }
  }

const againstChance: Figures = (group, cell, publishing, isOneOfMany) => {
  const figures = share(group, cell, publishing, isOneOfMany)
  if (figures.percent == null) return figures
  const expected = (100 * group.sum!) / group.counted.units
  const ratio = expected > 0 ? rounded(figures.percent / expected, 2) : null
  return { ...figures, expected: rounded(expected, 1), number: ratio }
}

/** The whole stands as it is; each of its groups beside what it would be with the mix of the whole. */
const standardised: Figures = (group, cell, publishing, isOneOfMany) => {
  const figures = share(group, cell, publishing, isOneOfMany)
  if (!isOneOfMany) return figures
  const { estimate } = group
  const none = { ...figures, number: null, lower: null, upper: null }
  if (!estimate || figures.percent == null || Number.isNaN(estimate.standardError)) return none
  const limit = (way: number): number =>
    rounded(
      Math.min(100, Math.max(0, 100 * (estimate.value + way * z95 * estimate.standardError))),
      1,
    )
  return { ...none, number: rounded(100 * estimate.value, 1), lower: limit(-1), upper: limit(1) }
}

const formFigures: Partial<Record<Form, Figures>> = {
  share,
  groups: share,
  distribution: mean,
  measure: meanWithLimits,
  observed_expected: againstChance,
  standardised,
}

/** R7: what is worked out for the whole of a slot, or for one of its groups, beside its counts. */
export function figuresOf(
  definition: Definition,
  group: TrueGroup,
  cell: Cell,
  isOneOfMany: boolean,
  publishing: Publishing,
): Partial<Cell> {
  const figures =
    definition.form === 'rate' ? rate(definition.rate_per!) : formFigures[definition.form]
  return figures ? figures(group, cell, publishing, isOneOfMany) : {}
}
