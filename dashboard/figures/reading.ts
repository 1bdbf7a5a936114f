import { anyOf } from '../../pipeline/release/contract-parts.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
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
  const { form, categories, number_title, whole } = definition
  const isDivided =
    whole === 'none' ||
    form === 'combination' ||
    form === 'pathway' ||
    ((form === 'groups' || form === 'standardised') && pairsOf(categories) === null) ||
    (form === 'distribution' && number_title === undefined)
  if (!isDivided) return []
  const named = categories.map(({ value, label }) => ({
    name: form === 'combination' ? anyOf(value) : value,
    label: form === 'pathway' ? branchLabel(categories, value) : sentence(label),
  }))
  const none = form === 'combination' ? [{ name: 'none', label: 'None of these' }] : []
  return [...named, ...none].map((each) => ({
    ...each,
    reading: readingOf(definition, each.name),
  }))
}

/** The name of a branch where it stands alone: with its root, if another branch has the same name. */
export function branchLabel(categories: Definition['categories'], value: string): string {
  const labelOf = (branch: string): string =>
    categories.find((each) => each.value === branch)?.label ?? branch
  const label = labelOf(value)
  const isAlone = categories.filter((each) => each.label === label).length < 2
  return sentence(isAlone ? label : `${labelOf(value.split('>')[0]!)}: ${label}`)
}
