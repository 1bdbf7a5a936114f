import type { Cell, Definition } from '../../pipeline/release/contract.ts'
import { byThen, outcomeWords } from '../words/clock.ts'
import { sentence } from '../words/numbers.ts'
import type { Unit } from '../words/numbers.ts'
import { pairsOf } from './pairs.ts'

/** One number that the cells of a definition can be read by: which cell holds it, and what it is called. */
export interface Reading {
  title: string
  unit: Unit
  /** What the second mark beside it is called; null = there is none. */
  besideTitle: string | null
  /** The second mark is what chance alone would give. */
  isBesideChance: boolean
  category: string | null
  /** Curves: the day. Concentration: the busiest so many per cent. */
  at: number | null
}

/** What a cell says in the unit of its reading. */
export interface Read {
  reading: number | null
  lower: number | null
  upper: number | null
  /** The second mark: by chance, or before adjusting. */
  beside: number | null
  /** Observed over expected. */
  ratio: number | null
  counted: number | null
  met: number | null
  unknown: number | null
  /** Years of exposure behind a rate. */
  exposure: number | null
  withheld: boolean
}

/** The day at which groups are compared by a curve: one that most records reach. */
export function readDay({ grid }: Pick<Definition, 'grid'>): number {
  if (grid === 'childhood') return Math.round(16 * 365.25)
  return grid === 'decade' ? 1825 : 365
}

/** How large a part of the units is looked at when a concentration must be one number. */
export const busiest = 10

/** The reading of the authority, of a value or of one category where only one number has room. */
export function readingOf(definition: Definition, category: string | null = null): Reading {
  const { form, number_title } = definition
  const plain = {
    unit: 'percent',
    besideTitle: null,
    isBesideChance: false,
    category,
    at: null,
  } as const
  const number = { ...plain, unit: 'number', title: sentence(number_title ?? 'Mean') } as const
  switch (form) {
    case 'measure':
    case 'rate':
      return number
    case 'distribution':
      return category === null ? number : { ...plain, title: 'Per cent' }
    case 'recurrent': {
      const at = readDay(definition)
      return { ...number, at, title: `${number.title} ${byThen(definition, at)}` }
    }
    case 'time_to': {
      const at = readDay(definition)
      const title = `Per cent that ${outcomeWords(definition)} ${byThen(definition, at)}`
      return { ...plain, at, title }
    }
    case 'observed_expected':
      return { ...plain, title: 'Per cent', besideTitle: 'By chance alone', isBesideChance: true }
    case 'standardised':
      return { ...plain, title: 'Per cent, adjusted', besideTitle: 'Before adjusting' }
    case 'concentration':
      return {
        ...plain,
        title: `Per cent of the total in the ${busiest}% with most`,
        besideTitle: 'By chance alone',
        isBesideChance: true,
        at: busiest,
      }
    default:
      return { ...plain, title: 'Per cent' }
  }
}

/** A reading of one category of a definition, with the category's name. */
export interface NamedReading {
  name: string
  label: string
  reading: Reading
}

/**
 * The readings of a definition that no one number stands for: one a group, a set, a branch or a part.
 * Empty where `readingOf` says it all.
 */
export function readingsOf(definition: Definition): NamedReading[] {
  const { form, categories, number_title } = definition
  const isDivided =
    form === 'combination' ||
    form === 'pathway' ||
    ((form === 'groups' || form === 'standardised') && pairsOf(categories) === null) ||
    (form === 'distribution' && number_title === undefined)
  if (!isDivided) return []
  const named = categories.map(({ value, label }) => ({
    name: form === 'combination' ? anyOf(value) : value,
    label: sentence(label),
  }))
  const none = form === 'combination' ? [{ name: 'none', label: 'None of these' }] : []
  return [...named, ...none].map((each) => ({
    ...each,
    reading: readingOf(definition, each.name),
  }))
}

/** The category of a combination that holds every unit of a set, whatever else. */
export const anyOf = (set: string): string => `any:${set}`

/**
 * What a cell says; a cell that is not there is not shown.
 *
 * Shares of curves and of concentrations are made per cent, and the complement where that is shown.
 */
export function readCell(definition: Definition, cell: Cell | undefined): Read {
  const [reading, beside] = figuresOf(definition, cell)
  const isShare = definition.form === 'time_to'
  const ends = [cell?.lower, cell?.upper].map((end) =>
    isShare ? perCent(definition, end) : (end ?? null),
  )
  const [lower, upper] = definition.shows === 'complement' ? ends.toReversed() : ends
  return {
    reading,
    lower: lower ?? null,
    upper: upper ?? null,
    beside,
    ratio: definition.form === 'observed_expected' ? (cell?.number ?? null) : null,
    counted: cell?.counted ?? null,
    met: cell?.met ?? null,
    unknown: cell?.unknown ?? null,
    exposure: definition.form === 'rate' ? (cell?.at_risk ?? null) : null,
    withheld: cell?.withheld ?? true,
  }
}

function figuresOf(definition: Definition, cell: Cell | undefined): [number | null, number | null] {
  const percent = cell?.percent ?? null
  const number = cell?.number ?? null
  switch (definition.form) {
    case 'measure':
    case 'rate':
    case 'recurrent':
      return [number, null]
    case 'distribution':
      return [cell?.category == null ? number : percent, null]
    case 'time_to':
      return [perCent(definition, cell?.share), null]
    case 'observed_expected':
      return [percent, cell?.expected ?? null]
    case 'standardised':
      // The whole is what the groups are adjusted to: it needs no adjusting itself.
      return cell?.category == null ? [number ?? percent, null] : [number, percent]
    case 'concentration':
      return [hundredfold(cell?.share), hundredfold(cell?.expected)]
    default:
      return [percent, null]
  }
}

function perCent({ shows }: Definition, share: number | null | undefined): number | null {
  if (share == null) return null
  return hundredfold(shows === 'complement' ? 1 - share : share)
}

function hundredfold(share: number | null | undefined): number | null {
  return share == null ? null : Math.round(share * 1000) / 10
}

/** The read of one period among the cells of a line. */
export function readAmong(
  definition: Definition,
  { category, at }: Pick<Reading, 'category' | 'at'>,
  cells: readonly Cell[],
  period: string,
): Read {
  const cell = cells.find(
    (each) =>
      each.period === period &&
      (each.category ?? null) === category &&
      (at === null || each.at === at),
  )
  return readCell(definition, cell)
}
