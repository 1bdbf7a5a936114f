import { readablePoints } from '../figures/curve.ts'
import type { Curve, CurvePoint } from '../figures/curve.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import { plural } from './numbers.ts'
import type { Words } from './trend.ts'

/** A return curve in words: the twelve-month reading, then the furthest day that is published. */
export function curveWords(curve: Curve, definition: Definition): Words {
  const shown = readablePoints(curve).filter((point) => point.share !== null && point.at > 0)
  const last = shown.at(-1)
  if (!last) {
    const headline = 'These figures are not shown [c].'
    return { headline, summary: '' }
  }
  const first = shown.find((point) => point.at === 365) ?? last
  const headline = `Of every 100 ${plural(definition.unit)}, about ${reading(first)}.`
  const later = last === first ? '' : ` About ${reading(last)}.`
  const hidden = curve.points.some((point) => point.withheld) ? ' Some days are not shown [c].' : ''
  return { headline, summary: `${later}${hidden}`.trim() }
}

function reading(point: CurvePoint): string {
  const range =
    point.lower === null || point.upper === null
      ? ''
      : ` (likely between ${Math.round(point.lower)} and ${Math.round(point.upper)})`
  return `${Math.round(point.share!)} are followed by another referral within ${point.label}${range}`
}
