import type { Comparison } from '../figures/comparison.ts'
import type { Curve } from '../figures/curve.ts'
import type { Figure } from '../figures/figure.ts'
import type { Grid } from '../figures/grid.ts'
import type { Trend } from '../figures/trend.ts'
import { funnelLimits } from './funnel.ts'
import { gradientWords } from './grid.ts'

/** How the limits or intervals of a figure are made and read. */
export function limitWords(figure: Figure): string[] {
  switch (figure.kind) {
    case 'trend':
      return trendLimits(figure)
    case 'series':
      return [
        'Each whisker is a 95% interval: with this many counted, the underlying figure is likely to lie within it. No control limits are drawn. Two whiskers that overlap are no proof that nothing changed.',
        ...(figure.reading.isBesideChance ? [chanceLimits] : []),
      ]
    case 'comparison':
      return comparisonLimits(figure)
    case 'composition':
      return [
        'No limits are drawn on parts of a whole: each part can only grow if another shrinks. The table gives the 95% interval where one is published.',
      ]
    case 'grid':
      return gridLimits(figure)
    case 'curve':
      return curveLimits(figure)
    case 'combination':
      return [
        'Each combination is exact: of these sets, those and no others. A set that nobody recorded is not a set that was absent.',
        'A lift of 1 means that two stand together as often as they would if neither had to do with the other. It is worked out from the rounded figures shown, and only where all of them are. It is no cause.',
      ]
    case 'pathway':
      return [
        'Each bar is a part of everything counted, with its 95% interval in the table. What does not reach a further step went no further this way in the time that was followed.',
      ]
    case 'concentration':
      return [
        'The dashed line is what would come about if every unit were as likely as any other and only chance made some have more (Poisson, with the same mean). What lies above it is more than chance. It is not a list of anyone.',
      ]
  }
}

const chanceLimits =
  'What chance alone would give is worked out unit by unit from the mix of the whole authority. A figure above it is a reason to ask, not a finding.'

function comparisonLimits({ funnel, of, reading }: Comparison): string[] {
  if (funnel) return funnelLimits(funnel.dispersion)
  const few = of === 'values' ? ' No funnel limits are worked out for it.' : ''
  return [
    `Each whisker is a 95% interval: with this many counted, the underlying figure is likely to lie within it.${few}`,
    'Groups are in the order of the catalogue. Overlapping whiskers are no proof of a difference or of none.',
    ...(reading.isBesideChance ? [chanceLimits] : []),
    ...(reading.besideTitle !== null && !reading.isBesideChance
      ? [
          'Adjusted means: as it would be if every group were made up like the authority as a whole (direct standardisation). It takes away only the differences that are named in the definition.',
        ]
      : []),
  ]
}

function gridLimits({ of, isProfile }: Grid): string[] {
  return [
    isProfile
      ? 'Each whisker is a 95% interval. Lines join figures that follow each other; between them nothing is known.'
      : 'The darker a square, the larger its figure. The 95% interval of each is in the table; the fewer are counted, the wider it is.',
    ...(of === 'pairs'
      ? [
          gradientWords,
          'The ratio sets each group beside the authority as a whole, of which it is a part. Its 95% interval is worked out on a logarithmic scale from the published counts (Katz and others 1978) and is approximate.',
          'Children whose ethnic group or area is not known are counted in the table. They are not drawn, and no ratio is made of them: what they have in common is the recording.',
        ]
      : []),
  ]
}

function curveLimits({ unit, groups, p, isComplement }: Curve): string[] {
  const estimate =
    unit === 'percent'
      ? 'The curve allows for children who can no longer have the event, such as those who turn 18 (Aalen–Johansen estimate with competing events).'
      : 'The curve is a mean over everyone still followed (mean cumulative function). A few may carry most of it.'
  return [
    'The shaded band is the likely range (95%). It allows for brothers and sisters being counted together. It widens to the right, where fewer are still being followed, and the curve ends where they are fewer than ten.',
    estimate,
    ...(isComplement
      ? [
          'Shown is to how many it has not happened: 100% less the estimate. Someone who can no longer have the event, such as a child who turned 18, stays among them.',
        ]
      : []),
    ...(groups.length > 0
      ? [
          'Groups differ at the start. A difference between them is worked out from their published intervals as if they had nothing to do with each other (Newcombe’s method), and does not say what made it.',
        ]
      : []),
    ...(p !== null
      ? [
          'The chance given last is for all groups together and over the whole curve (log-rank test).',
        ]
      : []),
  ]
}

function trendLimits({ limits, isGappy }: Trend): string[] {
  if (isGappy) {
    return [
      'No limits are drawn: more than one in five periods is not shown. A period is shown only when enough children are counted, so the ones that are left would give a wrong average. Longer periods may show more.',
    ]
  }
  if (!limits) return ['No limits are drawn: they need at least two complete periods side by side.']
  const trial = limits.isTrial
    ? ['These are trial limits: they come from fewer than 12 points and will move as more arrive.']
    : []
  return [
    'The limits show how far a figure of this kind usually varies from one period to the next (XmR chart). A point is called unusual by the four rules of NHS England’s Making Data Count: outside the limits; seven in a row on one side of the average; seven in a row rising or falling; two of three close to a limit.',
    'They come from the latest 36 complete months (20 quarters, or every year). Earlier points are drawn in grey without limits. Limits are never moved because of the figures themselves.',
    ...trial,
    'Unusual is a reason to ask, not a finding. In published data for England about one month in four is marked in this way.',
  ]
}
