import type { Dispersion } from '../statistics/over-dispersion.ts'

/** How the limits of a funnel are made and read, and what they cannot say. */
export function funnelLimits({ of, tau2 }: Dispersion): string[] {
  const isRate = of === 'rate'
  const widen = `Limits widen as the ${isRate ? 'years of exposure fall' : 'number counted falls'}.`
  const made =
    tau2 > 0
      ? 'They allow for the ordinary differences between groups as well as for chance (Spiegelhalter’s over-dispersed funnel).'
      : `These groups differ no more than chance alone would have them differ, so the limits are those of chance (exact ${isRate ? 'Poisson' : 'binomial'} limits).`
  return [
    `${widen} ${made} Almost every group is expected inside the outer (99.8%) limits.`,
    'Outside the limits means different, not better or worse, and nothing here is a ranking.',
    ...(isRate ? [tau2 > 0 ? togetherAllowed : togetherNotAllowed] : []),
  ]
}

const together = 'Events of one child or family often come together.'

const togetherAllowed = `${together} The limits allow for this only as far as it makes groups differ; they cannot say whether many had an event or a few had several.`

const togetherNotAllowed = `${together} The limits take each event to stand alone, so a few children or families with several can carry a group past them.`
