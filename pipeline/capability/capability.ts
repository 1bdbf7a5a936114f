import type { Capability, Source } from '../release/contract-data.ts'
import { columnWords, tableTitle } from '../release/contract-words.ts'
import type { Definition, Manifest } from '../release/contract.ts'
import type { Held } from './held.ts'

/** What a build knows of its records when it decides what they can answer. */
export interface Facts {
  coverage: Manifest['coverage']
  completeFrom: string
  completeTo: string
  held: ReadonlyMap<string, Held>
  suppliers: ReadonlyMap<string, readonly string[]>
  /** Fewer records than this count as none, so that a capability does not tell a small number. */
  least: number
}

type Needing = Pick<Definition, 'key' | 'needs' | 'better_with' | 'history_months'>

/**
 * Whether these records can answer an indicator's question: 'none' when something it needs is not there at
 * all, 'part' when something is weaker than it could be, else 'full'. Each reason is a plain sentence.
 */
export function capabilityOf(definition: Needing, facts: Facts): Capability {
  const { key, needs, better_with, history_months } = definition
  const missing = needs.flatMap((source) => missingFrom(source, facts))
  const weaker = [
    ...needs.flatMap((source) => shorter(source, facts)),
    ...better_with.flatMap((source) => [
      ...missingFrom(source, facts).map((reason) => `It says less than it could: ${lower(reason)}`),
      ...shorter(source, facts),
    ]),
    ...lookBack(history_months, facts),
  ]
  const state = missing.length > 0 ? 'none' : weaker.length > 0 ? 'part' : 'full'
  return { key, state, reasons: [...new Set([...missing, ...weaker])] }
}

function missingFrom({ table, columns }: Source, facts: Facts): string[] {
  if (!isSupplied(table, facts)) {
    return [
      `The table “${tableTitle(table)}” is not in these records. ${whoSupplies(table, facts)}`,
    ]
  }
  const held = facts.held.get(table)
  if (!held || held.records < facts.least) return []
  return columns
    .filter((column) => (held.filled[column] ?? 0) < facts.least)
    .map(
      (column) =>
        `The ${columnWords(column)} is recorded nowhere, or hardly anywhere, in the table “${tableTitle(table)}”. Ask for that column.`,
    )
}

function shorter({ table }: Source, facts: Facts): string[] {
  const stretch = facts.coverage.find((each) => each.table === table)
  if (!stretch?.is_supplied) return []
  const name = `The table “${tableTitle(table)}”`
  const held = facts.held.get(table)
  return [
    ...(held && held.records < facts.least ? [`${name} holds no record, or very few.`] : []),
    ...(stretch.complete_from > facts.completeFrom
      ? [`${name} is complete only from ${inWords(stretch.complete_from)}.`]
      : []),
    ...(stretch.complete_to < facts.completeTo
      ? [`${name} is complete only to ${inWords(stretch.complete_to)}.`]
      : []),
  ]
}

/** Less than a year that can be judged is no picture of a service. */
const leastJudged = 12

function lookBack(months: number, { completeFrom, completeTo }: Facts): string[] {
  const held = monthsBetween(completeFrom, completeTo)
  if (months === 0 || held >= months + leastJudged) return []
  const needed = `It looks back ${months} months, and the records are complete for ${held}`
  return [
    held <= months
      ? `${needed}: only children born since ${inWords(completeFrom)} can be judged. Earlier years would add the rest.`
      : `${needed}: of children born before ${inWords(completeFrom)} only the last ${held - months} months can be judged.`,
  ]
}

function isSupplied(table: string, { coverage }: Facts): boolean {
  return coverage.some((each) => each.table === table && each.is_supplied)
}

function whoSupplies(table: string, { suppliers }: Facts): string {
  const titles = suppliers.get(table) ?? []
  const own = `${table}.csv of the Golden Thread extract`
  return `It comes with ${titles.length > 0 ? `${titles.join(', ')}, or ` : ''}${own}.`
}

/** Whole months from one day to the other, both included. */
function monthsBetween(from: string, to: string): number {
  const [first, last] = [new Date(from), new Date(to)]
  last.setUTCDate(last.getUTCDate() + 1)
  const months =
    (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth()
  return months - (last.getUTCDate() < first.getUTCDate() ? 1 : 0)
}

function inWords(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
