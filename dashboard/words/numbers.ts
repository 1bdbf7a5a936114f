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

/** A title followed by a full stop, unless it ends in a mark of its own. */
export function ended(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`
}

/** ['a', 'b', 'c'] → 'a, b and c'. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** 'referral' → 'referrals', 'child' → 'children'. */
export function plural(unit: string): string {
  if (unit.endsWith('child')) return `${unit}ren`
  return unit.endsWith('y') ? `${unit.slice(0, -1)}ies` : `${unit}s`
}
