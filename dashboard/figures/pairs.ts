import { sentence } from '../words/numbers.ts'
import type { HeatLine } from './heat.ts'

interface Option {
  value: string
  label: string
}

/** Options named 'row/column', as the rows and the columns of a grid. */
export interface Pairs {
  rows: HeatLine[]
  columns: HeatLine[]
  /** Row and column of an option; null for one that stands outside the grid: not known, or 'other'. */
  placeOf: (value: string) => { row: string; column: string } | null
}

/** Whether an option stands for those of whom it is not known what they are, or not known in one half of a pair. */
export function isNotKnown(value: string): boolean {
  return value.split('/').some((part) => part === 'unknown' || part === 'not_known')
}

/**
 * The grid that options span whose values are pairs and whose labels are too ('White, most deprived');
 * null when they are not pairs. What is not known stands outside, and so may 'other'.
 */
export function pairsOf(options: readonly Option[]): Pairs | null {
  const paired = options.filter(({ value }) => !['unknown', 'other'].includes(value))
  if (paired.length === 0 || !paired.every(isPair)) return null
  const rows = new Map<string, string>()
  const columns = new Map<string, string>()
  const known = paired.filter(({ value }) => !isNotKnown(value))
  for (const option of known) {
    const { row, column } = split(option.value)
    const [rowLabel, columnLabel] = labelsOf(option)
    if (!rows.has(row)) rows.set(row, sentence(rowLabel))
    if (!columns.has(column)) columns.set(column, sentence(columnLabel))
  }
  return {
    rows: [...rows].map(([name, label]) => ({ name, label })),
    columns: [...columns].map(([name, label]) => ({ name, label })),
    placeOf: (value) => (known.some((each) => each.value === value) ? split(value) : null),
  }
}

// A team may carry a stroke in its name; its label then is the name itself and no pair.
function isPair({ value, label }: Option): boolean {
  return value.split('/').length === 2 && value !== label
}

function split(value: string): { row: string; column: string } {
  const [row, column] = value.split('/') as [string, string]
  return { row, column }
}

const cuts = [', ', ' / ', ': ', ' – ']

/** 'White, most deprived' → the words before and after the last cut; without one, the names themselves. */
function labelsOf({ value, label }: Option): [string, string] {
  const cut = cuts.find((each) => label.includes(each))
  if (!cut) return value.split('/').map((name) => name.replaceAll('_', ' ')) as [string, string]
  const at = label.lastIndexOf(cut)
  return [label.slice(0, at), label.slice(at + cut.length)]
}
