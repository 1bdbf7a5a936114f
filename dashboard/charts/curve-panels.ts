import { readablePoints } from '../figures/curve.ts'
import type { Curve, CurvePoint } from '../figures/curve.ts'
import { compact, notShown } from '../words/numbers.ts'
import { nameRoom, panelLayout, pixels } from './panels.ts'
import { Plot, colours, draw, endOf, smallText, tickWords } from './plot.ts'

/**
 * Many curves, one small picture a group on one scale, with the whole in grey behind each and beneath
 * each how many were still being followed.
 */
export function curvePanels(curve: Curve, labelledBy: string): string {
  const { groups, whole, unit, isStep } = curve
  const layout = panelLayout(groups.length, {
    top: 24 + nameRoom(groups.map(({ label }) => label)),
    plot: 130,
    foot: 58,
  })
  const last = Math.max(...whole.points.map(({ at }) => at))
  const behind = readablePoints(whole)
  const held = groups.map(readablePoints)
  const end = endOf(
    unit,
    [...held.flat(), ...behind].map((point) => point.upper ?? point.reading ?? 0),
  )
  const few = tickDays(curve)
  const curveType = isStep ? ('step-after' as const) : ('linear' as const)
  const marks = groups.flatMap((group, place) => {
    const { x, y } = layout.scales(place, last, end)
    const placed = (points: readonly CurvePoint[]) =>
      points.map(({ at, reading, lower, upper }) => ({
        x: x(at),
        y: reading === null ? null : y(reading),
        y1: lower === null ? null : y(lower),
        y2: upper === null ? null : y(upper),
      }))
    const own = placed(held[place]!)
    return [
      ...layout.frame(place, group.label, end, tickWords(unit)),
      Plot.areaY(own, { x: 'x', y1: 'y1', y2: 'y2', fill: colours.blue, fillOpacity: 0.16 }),
      Plot.line(placed(behind), {
        x: 'x',
        y: 'y',
        stroke: colours.quiet,
        strokeWidth: 1.4,
        strokeDasharray: '4 3',
        curve: curveType,
      }),
      Plot.line(own, { x: 'x', y: 'y', stroke: colours.blue, strokeWidth: 2.2, curve: curveType }),
      Plot.dot(
        own.filter((point) => point.y !== null),
        { x: 'x', y: 'y', r: 2.6, fill: colours.blue },
      ),
      ...(held[place]!.some(({ reading, at }) => reading !== null && at > 0)
        ? []
        : [Plot.text([notShown], { x: () => x(last / 2), y: () => y(end / 2) })]),
      Plot.text(few, {
        x: (at: number) => x(at),
        y: () => y(0),
        dy: 14,
        fontSize: 12,
        text: (at: number) => yearsOf(at),
      }),
      Plot.text(few, {
        x: (at: number) => x(at),
        y: () => y(0),
        dy: 34,
        fontSize: 12,
        text: (at: number) => {
          const { atRisk } = group.points.find((point) => point.at === at)!
          return atRisk === null ? notShown : compact(atRisk)
        },
      }),
    ]
  })
  return draw(
    {
      height: layout.height + 40,
      ...pixels,
      marks: [
        ...marks,
        Plot.text(footOf(curve), {
          x: 8,
          y: (_: string, place: number) => layout.height + 10 + place * 18,
          textAnchor: 'start',
          fontSize: smallText,
        }),
      ],
    },
    labelledBy,
  )
}

function footOf({ title, clock, isAge, whole }: Curve): string[] {
  return [
    `${title}. Shaded: likely range (95%). Dashed: ${whole.label.toLowerCase()}.`,
    `Beneath: ${clock.toLowerCase()}${isAge ? '' : ', in years'}, and how many were still being followed.`,
  ]
}

/** Days with a number beneath: four at most, from the first to the last. */
function tickDays({ whole, isAge }: Curve): number[] {
  const years = whole.points.map(({ at }) => at).filter((at) => isAge || at % 365 === 0)
  const step = Math.ceil((years.length - 1) / 3)
  return years.filter((_, place) => (years.length - 1 - place) % step === 0)
}

const yearsOf = (at: number): string => String(Math.round(at / 365.25))
