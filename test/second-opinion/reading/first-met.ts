import type { Episode } from './lives.ts'

/** Whether this is the child's first referral that is known to have met the threshold. */
export const isFirstMet = ({ isMet, earlier }: Episode): boolean =>
  isMet === true && !earlier.some((each) => each.isMet === true)
