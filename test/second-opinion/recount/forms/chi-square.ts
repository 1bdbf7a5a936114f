/** The chance that chi-square is so large or larger, built up from one or two degrees of freedom by steps of two. */
export function chanceAbove(value: number, degrees: number): number {
  const half = value / 2
  let [from, chance] = degrees % 2 === 0 ? [2, Math.exp(-half)] : [1, normalTails(Math.sqrt(value))]
  let step = from === 2 ? half : Math.sqrt(half) / (Math.sqrt(Math.PI) / 2)
  for (; from < degrees; from += 2) {
    chance += step * Math.exp(-half)
    step *= half / (from / 2 + 1)
  }
  return chance
}

/** Both tails of the normal curve beyond z, by Simpson's rule. */
function normalTails(z: number): number {
  const [steps, end] = [4000, z + 12]
  const width = (end - z) / steps
  const height = (at: number) => Math.exp(-(at ** 2) / 2)
  let area = height(z) + height(end)
  for (let step = 1; step < steps; step += 1)
    area += height(z + step * width) * (step % 2 === 1 ? 4 : 2)
  return (2 * area * width) / 3 / Math.sqrt(2 * Math.PI)
}
