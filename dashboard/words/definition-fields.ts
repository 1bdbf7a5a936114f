import { codeChanges } from '../../pipeline/release/contract-codes.ts'
import { columnWords, tableTitle } from '../../pipeline/release/contract-words.ts'
import { gridOf } from '../../pipeline/release/contract.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import { formWords } from './forms.ts'
import { daysLabel } from './periods.ts'
import { seedSentences } from './seeds.ts'

/** A part of a definition that can be read out: everything but what names it and its worked example. */
export type Field = Exclude<keyof Definition, 'key' | 'worked_example'>

/** What each part of a definition is called on screen. */
export const fieldTitles: Record<Field, string> = {
  id: 'Number',
  title: 'Title',
  question: 'Question',
  unit: 'One unit is',
  counts: 'Which count',
  met: 'What is met',
  unknown: 'When this extract cannot tell',
  form: 'Kind of figure',
  lens: 'Looks at',
  seed: 'Practice sentences it serves',
  caption: 'How it can mislead',
  cannot_say: 'What it cannot say',
  ask: 'Questions to ask',
  authority: 'Where the definition comes from',
  pair: 'Read beside',
  parameters: 'Settings',
  sensitivity: 'Values worth testing it at',
  needs: 'Counted from',
  better_with: 'Says more with',
  history_months: 'How far it looks back',
  breaks: 'Changes of national codes',
  periods: 'Periods',
  breakdowns: 'Broken down by',
  categories: 'Parts or groups',
  number_title: 'The number is',
  rate_per: 'Years of exposure that a rate is for',
  grid: 'Days at which the curve is read',
  clock: 'The clock starts at',
  reads: 'What has happened by then',
  shows: 'What the curve shows',
  whole: 'What all groups together say',
  sql: 'Statement (SQL)',
}

export const fields = Object.keys(fieldTitles) as Field[]

/** Whether a change of it can change a figure; a change of the others changes words about it. */
export function isCounting(field: Field): boolean {
  return !wordsAbout.has(field)
}

const wordsAbout = new Set<Field>([
  'id',
  'title',
  'question',
  'lens',
  'seed',
  'caption',
  'cannot_say',
  'ask',
  'authority',
  'pair',
  'sensitivity',
  'breaks',
  'number_title',
  'reads',
])

/** One part of a definition in words; 'none' where it says nothing. */
export function fieldText(definition: Partial<Definition>, field: Field): string {
  const value = definition[field]
  if (value === undefined) return 'none'
  const write = writers[field] as ((value: never) => string) | undefined
  return (write ? write(value as never) : String(value)) || 'none'
}

type Writers = { [F in Field]?: (value: NonNullable<Definition[F]>) => string }

const writers: Writers = {
  form: (form) => formWords[form],
  seed: (codes) => seedSentences(codes).join(' '),
  ask: (questions) => questions.join(' '),
  pair: (keys) => keys.map(spaced).join('; '),
  parameters: (held) =>
    Object.entries(held)
      .map(([name, value]) => `${spaced(name)} = ${value}`)
      .join('; '),
  sensitivity: (held) =>
    Object.entries(held)
      .map(([name, values]) => `${spaced(name)} = ${values.join(', ')}`)
      .join('; '),
  needs: sourceWords,
  better_with: sourceWords,
  history_months: (months) => (months === 0 ? 'not at all' : `${months} months`),
  breaks: (keys) => keys.map((key) => codeChanges[key].title).join('; '),
  periods: (kinds) => kinds.join(', '),
  breakdowns: (names) => names.map(spaced).join(', '),
  categories: (held) => held.map(({ value, label }) => `${value}: ${label}`).join('; '),
  grid: (grid) => gridOf({ grid }).map(daysLabel).join(', '),
  shows: () => 'the share to whom it has not happened',
  whole: () => 'how many were counted, and no share or rate',
}

/** 'Referrals (date of closure); Assessments'. */
function sourceWords(sources: Definition['needs']): string {
  return sources
    .map(({ table, columns }) =>
      columns.length === 0
        ? tableTitle(table)
        : `${tableTitle(table)} (${columns.map(columnWords).join(', ')})`,
    )
    .join('; ')
}

/** 'window_months' → 'window months'. */
export const spaced = (name: string): string => name.replaceAll('_', ' ')
