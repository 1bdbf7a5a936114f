/** An estimate with its 95 % interval. */
export interface Estimate {
  reading: number
  lower: number
  upper: number
}

/**
 * Difference of two independent estimates, its interval recovered from theirs (MOVER, Newcombe 1998,
 * method 10; Zou and Donner 2008): each end takes the arms that point its way.
 *
 * In: two estimates with their intervals, which need not be symmetric. Out: first minus second.
 */
export function difference(first: Estimate, second: Estimate): Estimate {
  const reading = first.reading - second.reading
  const down = Math.hypot(first.reading - first.lower, second.upper - second.reading)
  const up = Math.hypot(first.upper - first.reading, second.reading - second.lower)
  return { reading, lower: reading - down, upper: reading + up }
}
