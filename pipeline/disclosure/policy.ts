/**
 * Every number that protection turns on. They are public (only the key is secret) and stand in the
 * manifest of each release. None may be lowered: the thresholds are the floor of the code.
 */
export const policy = {
  /** R1: distinct children behind any figure that is shown. */
  leastChildren: 10,
  /** R1: distinct families behind it. */
  leastFamilies: 5,
  /** R1: the most that one child may contribute to a number of units. */
  largestShare: 1 / 3,
  /** R3: children, and units, that must be on the other side of a numerator. */
  leastOthers: 10,
  /** R4: counts are rounded to multiples of this. */
  roundingBase: 5,
  /** R7: published units from which percentages, means and curves are worked out. */
  leastForPercent: 30,
  /** R7: further children with an event before a curve takes its next step. */
  leastPerStep: 10,
  /** R7: children still under observation; below this a curve ends. */
  leastAtRisk: 20,
} as const
