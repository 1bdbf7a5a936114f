import jStat from 'jstat'

/** Chance that chi-square with so many degrees of freedom is this large or larger. */
export function chiSquareTail(value: number, degreesOfFreedom: number): number {
  if (!(value >= 0 && degreesOfFreedom > 0)) return NaN
  return Math.max(0, 1 - jStat.chisquare.cdf(value, degreesOfFreedom))
}

/** The value below which chi-square lies with this chance. */
export function chiSquareQuantile(chance: number, degreesOfFreedom: number): number {
  return jStat.chisquare.inv(chance, degreesOfFreedom)
}
