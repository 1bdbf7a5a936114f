/** A count, and who is behind it. */
export interface Counted {
  units: number
  children: number
  families: number
}

export interface Point {
  at: number
  share: number
  reached: Counted
  atRisk: Counted
}

/** What the cube says of the rows of one line and period, or of one group of them; each form fills in its own. */
export interface Figures {
  counted: Counted
  unknown: Counted
  met?: Counted | null
  total?: Counted | null
  sum?: number | null
  eventSquares?: number | null
  estimate?: { value: number; standardError: number } | null
  categories?: readonly Counted[]
  groups?: readonly Figures[]
  curve?: readonly Point[]
  /** 'unsure': the spread of so few families is no more than what rounding leaves. */
  p?: number | 'unsure' | null
  concentration?: readonly { at: number; share: number; expected: number }[]
  gini?: number | null
}

/** Every figure as a line, `name` first, so that two readings can be set side by side. */
export function figureLines(name: string, figures: Figures): string[] {
  const { total, sum, eventSquares, estimate, p, gini } = figures
  const whole = [
    `counted ${told(figures.counted)}`,
    `unknown ${told(figures.unknown)}`,
    figures.met ? `met ${told(figures.met)}` : '',
    total ? `total ${total.units}` : '',
    ...Object.entries({ sum, eventSquares, gini }).map(([key, value]) =>
      value == null ? '' : `${key} ${exact(value)}`,
    ),
    estimate ? `estimate ${exact(estimate.value)} ± ${exact(estimate.standardError)}` : '',
    (figures.categories ?? []).map(told).join(' · '),
    p == null ? '' : `p ${typeof p === 'number' ? p.toFixed(7) : p}`,
  ]
  const points = (figures.curve ?? []).map(
    ({ at, share, reached, atRisk }) =>
      `${name} on day ${at}: ${exact(share)}, reached ${told(reached)}, at risk ${told(atRisk)}`,
  )
  const busiest = (figures.concentration ?? []).map(
    ({ at, share, expected }) =>
      `${name} busiest ${at} %: ${exact(share)}, by chance ${exact(expected)}`,
  )
  const groups = (figures.groups ?? []).flatMap((group, place) =>
    figureLines(`${name} group ${place}`, group),
  )
  return [
    `${name}: ${whole.filter((part) => part !== '').join(', ')}`,
    ...points,
    ...busiest,
    ...groups,
  ]
}

const told = ({ units, children, families }: Counted): string => `${units}/${children}/${families}`
/** Eight digits: two ways of adding the same fractions up part in the last ones. */
const exact = (value: number): string => String(Number(value.toPrecision(8)))
