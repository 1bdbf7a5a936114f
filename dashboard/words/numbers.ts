const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const twoDecimals = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
})

/** The one marker for a figure that is not shown. */
export const notShown = '[c]'

/**
 * What the marker says. It never tells which: a reader who knew why one figure is missing would know
 * something of the figure.
 */
export const meaningOfNotShown =
  'not shown, because too few children stand behind the figure, or beside it, or none could be counted'

/** 1235 → '1,235'. */
export function count(value: number): string {
  return whole.format(value)
}

/** For a narrow place: 980 → '980', 1240 → '1.2k', 21400 → '21k'. */
export function compact(value: number): string {
  if (value < 1000) return String(value)
  const thousands = value / 1000
  return `${thousands < 9.95 ? thousands.toFixed(1) : Math.round(thousands)}k`
}

/** 20.24 → '20.2%'. */
export function percent(value: number): string {
  return `${oneDecimal.format(value)}%`
}

/** 2.4123 → '2.41'. */
export function mean(value: number): string {
  return twoDecimals.format(value)
}

/** A mean, a rate or a count a head, as fine as its size deserves: 2.413 → '2.41', 41.32 → '41.3', 1204.4 → '1,204'. */
export function number(value: number): string {
  if (Math.abs(value) < 10) return twoDecimals.format(value)
  return Math.abs(value) < 1000 ? oneDecimal.format(value) : whole.format(value)
}

/** What a figure is counted in. */
export type Unit = 'percent' | 'number'

/** A figure in its unit. */
export function written(value: number, unit: Unit): string {
  return unit === 'percent' ? percent(value) : number(value)
}

/** 'likely between 17.9% and 22.5%'; empty without an interval. */
export function likely(lower: number | null, upper: number | null, unit: Unit): string {
  if (lower === null || upper === null) return ''
  return `likely between ${written(lower, unit)} and ${written(upper, unit)}`
}

/** The chance of differences as large as these between groups that are alike, in words. */
export function chanceWords(p: number): string {
  const times = p < 0.01 ? Math.round(1000 * p) : Math.round(100 * p)
  const often =
    p < 0.001
      ? 'less than once in 1,000 times'
      : `about ${times === 1 ? 'once' : `${times} times`} in ${p < 0.01 ? '1,000' : '100'}`
  const value = p < 0.001 ? '< 0.001' : `= ${p.toFixed(p < 0.01 ? 3 : 2)}`
  return `If the groups were alike, chance would make differences as large as these ${often} (log-rank test, p ${value}).`
}

const smallNumbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]

/** 7 → 'seven', 12 → '12'; for use inside a sentence. */
export function inWords(value: number): string {
  return smallNumbers[value] ?? count(value)
}

/** Capital first letter, the rest as it is. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Small first letter, the rest as it is. */
export function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** A title followed by a full stop, unless it ends in a mark of its own. */
export function ended(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`
}

/** ['a', 'b', 'c'] → 'a, b and c'. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** 'referral' → 'referrals', 'child' → 'children', 'pair of assessments' → 'pairs of assessments'. */
export function plural(unit: string): string {
  const rest = / (of|that|on|open) /.exec(unit)
  if (rest) return plural(unit.slice(0, rest.index)) + unit.slice(rest.index)
  if (unit.endsWith('child')) return `${unit}ren`
  return unit.endsWith('y') ? `${unit.slice(0, -1)}ies` : `${unit}s`
}

/** In the place of a headline where no figure can be read: hidden, not adjustable, or nothing to count. */
export function nothingWords(
  reads: readonly { withheld: boolean; beside: number | null }[],
): string {
  if (reads.some(({ withheld }) => withheld)) return `These figures are not shown ${notShown}.`
  return reads.some(({ beside }) => beside !== null)
    ? 'None of these could be adjusted: too few are of kinds that every group has. The table has them before adjusting.'
    : 'None of these could be judged, or too few were counted.'
}
