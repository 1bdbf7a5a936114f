import { z } from 'zod'
import { OperatorError } from '../error.ts'
import {
  breakdownNames,
  definition,
  forms,
  periodKinds,
  type Definition,
  type Form,
} from '../release/contract.ts'
import type { SqlFile } from '../sql-folder.ts'
import { breaks, historyMonths, sources } from './needs.ts'

/** What the file of an indicator says by itself: everything but its worked example. */
export type WrittenDefinition = Omit<Definition, 'worked_example'>

const listOf = (separator: string | RegExp) =>
  z
    .string()
    .transform((text) => (text === 'none' ? [] : text.split(separator).map((part) => part.trim())))

const words = listOf(',')

/** 'a = 1' becomes ['a', '1']; more than one '=' or none is refused. */
function pairOf(text: string, context: z.RefinementCtx): [string, string] {
  const [name, value, ...rest] = text.split('=').map((part) => part.trim())
  if (!name || !value || rest.length > 0) context.addIssue('must be written "name = value"')
  return [name ?? '', value ?? '']
}

const numberOrText = (text: string): number | string =>
  /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text

const parameters = words.transform((entries, context) =>
  Object.fromEntries(
    entries.map((entry) => {
      const [name, value] = pairOf(entry, context)
      return [name, numberOrText(value)]
    }),
  ),
)

const sensitivity = listOf(';').transform((entries, context) =>
  Object.fromEntries(
    entries.map((entry) => {
      const [name, values] = pairOf(entry, context)
      return [name, values.split(',').map((value) => numberOrText(value.trim()))]
    }),
  ),
)

const categories = listOf('|').transform((entries, context) =>
  entries.map((entry) => {
    const colon = entry.indexOf(':')
    if (colon < 1) context.addIssue('must be written "value: label | value: label"')
    return { value: entry.slice(0, colon).trim(), label: entry.slice(colon + 1).trim() }
  }),
)

/** The header's text, key by key. Every key must be written; one that has nothing to say says 'none'. */
const header = z
  .strictObject({
    id: definition.shape.id,
    title: z.string(),
    question: z.string(),
    unit: z.string(),
    counts: z.string(),
    met: z.string(),
    unknown: z.string(),
    form: z.enum(forms),
    lens: definition.shape.lens,
    seed: words.pipe(definition.shape.seed),
    caption: z.string(),
    cannot_say: z.string(),
    ask: listOf('|').pipe(z.array(z.string()).min(1)),
    authority: z.string(),
    pair: words,
    parameters,
    sensitivity,
    needs: sources.refine(
      (held) => held.length > 0,
      'is empty: name the tables it is counted from',
    ),
    better_with: sources,
    history: z.string(),
    breaks,
    periods: words.pipe(z.array(z.enum(periodKinds)).min(1)),
    breakdowns: words.pipe(z.array(z.enum(breakdownNames))),
    categories,
    number_title: z.string().optional(),
    rate_per: z.coerce.number().int().positive().optional(),
    grid: definition.shape.grid,
    clock: z.string().optional(),
    reads: z.string().optional(),
    shows: definition.shape.shows,
    whole: definition.shape.whole,
    /** Why it takes more than its share of a build, for those who work on it: no part of the definition. */
    cost: z.string().optional(),
  })
  .superRefine((written, context) => {
    const fault = (key: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [key], message })
    for (const name of Object.keys(written.sensitivity))
      if (!(name in written.parameters)) fault('sensitivity', 'names no parameter')
    const { needed, allowed } = formHeaders[written.form]
    const isWritten = (key: OwnKey): boolean =>
      key === 'categories' ? written.categories.length > 0 : written[key] !== undefined
    for (const key of needed)
      if (!isWritten(key)) fault(key, `is empty: the form ${written.form} needs it`)
    for (const key of ownKeys)
      if (isWritten(key) && !needed.includes(key) && !allowed.includes(key))
        fault(key, `does not belong to the form ${written.form}`)
  })

/** Keys that only some forms have. */
const ownKeys = [
  'categories',
  'number_title',
  'rate_per',
  'grid',
  'clock',
  'reads',
  'shows',
  'whole',
] as const
type OwnKey = (typeof ownKeys)[number]

const formHeaders: Record<Form, { needed: readonly OwnKey[]; allowed: readonly OwnKey[] }> = {
  share: { needed: [], allowed: ['categories'] },
  measure: { needed: ['number_title'], allowed: [] },
  distribution: { needed: ['categories'], allowed: ['number_title'] },
  time_to: { needed: ['grid', 'clock', 'reads'], allowed: ['categories', 'shows'] },
  recurrent: { needed: ['grid', 'clock', 'number_title'], allowed: ['categories'] },
  rate: { needed: ['number_title', 'rate_per'], allowed: ['categories', 'whole'] },
  observed_expected: { needed: [], allowed: [] },
  groups: { needed: ['categories'], allowed: ['whole'] },
  standardised: { needed: ['categories'], allowed: [] },
  combination: { needed: ['categories'], allowed: [] },
  pathway: { needed: ['categories'], allowed: [] },
  concentration: { needed: [], allowed: [] },
}

/**
 * Reads the leading comment of an indicator's file: `key: value` lines, indented lines carry on.
 * Nothing is guessed: a key that is missing, misspelt or written twice is an operator's error that
 * names the file.
 */
export function readHeader(file: SqlFile): WrittenDefinition {
  const where = `sql/${file.folder}/${file.name}.sql`
  const comment = /^\s*\/\*([\s\S]*?)\*\//.exec(file.text)
  if (!comment)
    throw new OperatorError(
      'usage',
      `${where}: begins with no header; write /* key: value … */ first`,
    )
  const entries = entriesOf(comment[1] ?? '', where)
  const parsed = header.safeParse(entries)
  if (!parsed.success)
    throw new OperatorError('usage', ...parsed.error.issues.flatMap((issue) => told(issue, where)))
  const { history, cost: _, ...written } = parsed.data
  const history_months = historyMonths(history, written.parameters)
  if (history_months === undefined) {
    throw new OperatorError(
      'usage',
      `${where}: "history" in the header: must be "none", a number of months, or a parameter that is one`,
    )
  }
  return {
    ...present(written),
    history_months,
    key: file.name,
    sql: file.text.slice(comment[0].length).trim(),
  }
}

/** Without the keys that are not written. */
function present<T extends object>(written: T): PresentIn<T> {
  const entries = Object.entries(written).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as PresentIn<T>
}
type PresentIn<T> = { [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> : T[K] }

function entriesOf(comment: string, where: string): Record<string, string> {
  const entries: Record<string, string> = {}
  let key: string | undefined
  for (const line of comment.split(/\r?\n/).filter((each) => each.trim() !== '')) {
    const opened = /^([a-z_]+):(.*)$/.exec(line)
    if (opened?.[1] !== undefined) {
      key = opened[1]
      if (key in entries)
        throw new OperatorError('usage', `${where}: the header has "${key}" twice; keep one`)
      entries[key] = opened[2]?.trim() ?? ''
    } else if (key !== undefined && /^\s/.test(line)) {
      entries[key] = `${entries[key]} ${line.trim()}`.trim()
    } else {
      throw new OperatorError(
        'usage',
        `${where}: a header line is neither "key: value" nor indented: ${line.trim()}`,
      )
    }
  }
  return entries
}

function told(issue: z.core.$ZodIssue, where: string): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      (key) => `${where}: the header has "${key}", which is no key of an indicator`,
    )
  }
  const key = String(issue.path[0])
  if (issue.code === 'invalid_type' && issue.path.length === 1) {
    return [`${where}: the header has no "${key}"; write "none" where there is nothing to say`]
  }
  return [`${where}: "${key}" in the header: ${issue.message}`]
}
