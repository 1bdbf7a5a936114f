import type { Recount } from '../recount.ts'
import { count, countHeld } from '../units.ts'

const steps = [1, 5, 10, 20, 30, 50, 75]

/** What the busiest units account for, beside a Poisson of the same mean in which every unit has at least one. */
export const concentration: Recount = (slot) => {
  const { units, ...figures } = countHeld(slot, ({ value }) => value != null)
  const values = units.map(({ value }) => value!).sort((one, other) => other - one)
  const total = values.reduce((sum, value) => sum + value, 0)
  const whole = { ...figures, total: count(units, slot, ({ value }) => value!) }
  if (values.length === 0) return { ...whole, concentration: [], gini: null }
  const chance = byChance(total / values.length)
  return {
    ...whole,
    gini: giniOf(values),
    concentration: steps.map((at) => ({
      at,
      share: busiest(
        values.map((value) => ({ value, weight: 1 / values.length })),
        at / 100,
      ),
      expected: busiest(chance, at / 100),
    })),
  }
}

/** In: values from the highest down, and how much of all units has each. */
function busiest(values: { value: number; weight: number }[], share: number): number {
  const total = values.reduce((sum, { value, weight }) => sum + value * weight, 0)
  let left = share
  let reached = 0
  for (const { value, weight } of values) {
    const taken = Math.min(left, weight)
    reached += taken * value
    left -= taken
  }
  return reached / total
}

/** Mean difference between any two, by twice the mean. */
function giniOf(values: readonly number[]): number {
  const total = values.reduce((sum, value) => sum + value, 0)
  let difference = 0
  for (const one of values) for (const other of values) difference += Math.abs(one - other)
  return difference / (2 * values.length * total)
}

/** The Poisson without its zero that has the given mean; its own mean is found by halving. */
function byChance(mean: number): { value: number; weight: number }[] {
  const meanOf = (rate: number) => (rate === 0 ? 1 : rate / (1 - Math.exp(-rate)))
  let [low, high] = [0, mean]
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2
    if (meanOf(middle) < mean) low = middle
    else high = middle
  }
  const weights = []
  let weight = low === 0 ? 1 : (low * Math.exp(-low)) / (1 - Math.exp(-low))
  for (let value = 1; value === 1 || weight > 1e-18 || value < low; value += 1) {
    weights.push({ value, weight })
    weight *= low / (value + 1)
  }
  return weights.reverse()
}
