/** Chances this small end the list. */
const negligible = 1e-12

/**
 * Chances of the values 0, 1, 2, … of a Poisson distribution that is never 0, with the given mean (1 or more):
 * its parameter λ solves λ / (1 - e^-λ) = mean.
 */
export function positivePoisson(mean: number): number[] {
  if (!(mean >= 1)) throw new RangeError('the mean of counts that are never 0 is 1 or more')
  const lambda = parameterOf(mean)
  if (lambda < negligible) return [0, 1]
  const chances = [0]
  let chance = Math.exp(-lambda) / (1 - Math.exp(-lambda))
  for (let value = 1; value <= lambda || chance > negligible; value++) {
    chance *= lambda / value
    chances.push(chance)
  }
  return chances
}

// The left side rises with λ, so halving finds it.
function parameterOf(mean: number): number {
  let [low, high] = [0, mean]
  for (let round = 0; round < 100; round++) {
    const middle = (low + high) / 2
    const reached = middle === 0 ? 1 : middle / -Math.expm1(-middle)
    if (reached < mean) low = middle
    else high = middle
  }
  return (low + high) / 2
}
