import { drawnLines, readablePoints } from '../figures/curve.ts'
import type { Curve, CurveLine, CurvePoint } from '../figures/curve.ts'
import { readDay } from '../figures/reading.ts'
import { difference } from '../statistics/difference.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import { byThen, outcomeWords } from './clock.ts'
import { chanceWords, listed, number, plural, sentence } from './numbers.ts'
import type { Words } from './trend.ts'

/**
 * A curve in words: the reading at twelve months (or its like), then the furthest day that is published;
 * of groups the reading of each, how they differ, and last how often chance would do as much.
 */
export function curveWords(curve: Curve, definition: Definition): Words {
  const lines = drawnLines(curve)
  const held = lines.map((line) => ({ line, points: shownPoints(line) }))
  const [first] = held
  if (!first) {
    const headline = 'These figures are not shown [c].'
    return { headline, summary: '' }
  }
  const hidden = [curve.whole, ...curve.groups].some((line) =>
    line.points.some((point) => point.withheld),
  )
  const note = [
    curve.isComplement && 'Shown is to how many it has not happened.',
    hidden && 'Some days are not shown [c].',
  ]
    .filter(Boolean)
    .join(' ')
  if (lines.length === 1) return wholeWords(first.points, definition, note)
  return groupWords(held, curve, definition, note)
}

const shownPoints = (line: CurveLine): CurvePoint[] =>
  readablePoints(line).filter((point) => point.reading !== null && point.at > 0)

function wholeWords(shown: readonly CurvePoint[], definition: Definition, note: string): Words {
  const last = shown.at(-1)!
  const first = shown.find((point) => point.at === readDay(definition)) ?? last
  const headline =
    definition.form === 'time_to'
      ? `Of every 100 ${plural(definition.unit)}, ${shareReading(first, definition)}.`
      : `${sentence(definition.number_title ?? 'mean number')}: ${meanReading(first, definition)}.`
  const read = definition.form === 'time_to' ? shareReading : meanReading
  const later = last === first ? '' : `${sentence(read(last, definition))}.`
  return { headline, summary: [later, note].filter(Boolean).join(' ') }
}

function shareReading(point: CurvePoint, definition: Definition): string {
  return `about ${Math.round(point.reading!)} ${outcomeWords(definition)} ${byThen(definition, point.at)}${rangeOf(point, definition)}`
}

function meanReading(point: CurvePoint, definition: Definition): string {
  return `${number(point.reading!)} ${byThen(definition, point.at)}${rangeOf(point, definition)}`
}

function rangeOf({ lower, upper }: CurvePoint, { form }: Definition): string {
  if (lower === null || upper === null) return ''
  const written = form === 'time_to' ? (end: number) => String(Math.round(end)) : number
  return ` (likely between ${written(lower)} and ${written(upper)})`
}

interface Group {
  line: CurveLine
  points: CurvePoint[]
}

function groupWords(
  held: readonly Group[],
  curve: Curve,
  definition: Definition,
  note: string,
): Words {
  const at = commonDay(held, definition)
  const groups = held.flatMap(({ line, points }) => {
    const point = points.find((each) => each.at === at)
    return point ? [{ label: line.label, isKnown: line.isKnown, point }] : []
  })
  const isShare = definition.form === 'time_to'
  const readings = groups.map(
    ({ label, point }) =>
      `${isShare ? Math.round(point.reading!) : number(point.reading!)} (“${label}”)`,
  )
  const headline = isShare
    ? `Of every 100 ${plural(definition.unit)}, about ${listed(readings)} ${outcomeWords(definition)} ${byThen(definition, at)}.`
    : `${sentence(definition.number_title ?? 'mean number')} ${byThen(definition, at)}: ${listed(readings)}.`
  const [reference, ...others] = groups.filter(({ isKnown }) => isKnown)
  const compared = others.map((other) => differenceWords(other, reference!, isShare))
  const against =
    compared.length === 0
      ? ''
      : `Against “${reference!.label}” ${byThen(definition, at)}: ${compared.join('; ')}.`
  const chance = curve.p === null ? '' : chanceWords(curve.p)
  return { headline, summary: [against, note, chance].filter(Boolean).join(' ') }
}

/** The day that groups are read at; where few can be read then, the last at which most can. */
function commonDay(held: readonly Group[], definition: Definition): number {
  const many = (at: number): number =>
    held.filter(({ points }) => points.some((point) => point.at === at)).length
  const standard = readDay(definition)
  if (many(standard) > 1) return standard
  const days = [...new Set(held.flatMap(({ points }) => points.map((point) => point.at)))]
  const most = Math.max(...days.map(many))
  return Math.max(...days.filter((at) => many(at) === most))
}

interface Read {
  label: string
  point: CurvePoint
}

/** '“B” 12 more of every 100 (likely between 5 and 19 more)', from the published intervals. */
function differenceWords(other: Read, reference: Read, isShare: boolean): string {
  const written = (value: number): string =>
    isShare ? String(Math.round(Math.abs(value))) : number(Math.abs(value))
  const side = (value: number): string => `${written(value)} ${value < 0 ? 'fewer' : 'more'}`
  const of = isShare ? ' of every 100' : ''
  const [one, two] = [estimate(other.point), estimate(reference.point)]
  const plain = other.point.reading! - reference.point.reading!
  if (!one || !two) return `“${other.label}” ${side(plain)}${of}`
  const { reading, lower, upper } = difference(one, two)
  if (lower < 0 && upper > 0)
    return `“${other.label}” not clearly different (likely between ${side(lower)} and ${side(upper)}${of})`
  const [near, far] = [lower, upper].sort((a, b) => Math.abs(a) - Math.abs(b)) as [number, number]
  return `“${other.label}” ${side(reading)}${of} (likely between ${written(near)} and ${side(far)})`
}

function estimate({ reading, lower, upper }: CurvePoint) {
  return reading === null || lower === null || upper === null ? null : { reading, lower, upper }
}
