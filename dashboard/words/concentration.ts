import { busiest } from '../figures/reading.ts'
import type { Concentration } from '../figures/concentration.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import { number, percent, plural } from './numbers.ts'
import type { Words } from './trend.ts'

/** How much of the total a tenth of the units accounts for, in words, beside what chance would give. */
export function concentrationWords({ points, gini }: Concentration, { unit }: Definition): Words {
  const shown = points.filter(({ at, reading }) => reading !== null && at > 0 && at < 100)
  const point = shown.find(({ at }) => at === busiest) ?? shown[0]
  if (!point) {
    const headline = 'These figures are not shown [c].'
    return { headline, summary: '' }
  }
  const headline = `The ${point.at}% of ${plural(unit)} with most account for ${percent(point.reading!)} of the total.`
  const chance =
    point.expected === null
      ? ''
      : `If chance alone made some have more than others, it would be ${percent(point.expected)}.`
  const index =
    gini === null
      ? ''
      : `Gini index: ${number(gini)} (0 = all have the same, 1 = one has everything).`
  const hidden = points.some(({ withheld }) => withheld) ? 'Some points are not shown [c].' : ''
  return { headline, summary: [chance, index, hidden].filter(Boolean).join(' ') }
}
