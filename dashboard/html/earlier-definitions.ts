import { html } from 'hono/html'
import type { Definition, DefinitionChange } from '../../pipeline/release/contract.ts'
import { fieldText, fieldTitles, isCounting } from '../words/definition-fields.ts'
import type { Field } from '../words/definition-fields.ts'
import { sentence } from '../words/numbers.ts'
import { dateLabel } from '../words/periods.ts'
import { dataTable } from './data-table.ts'
import { sqlBlock } from './definition.ts'
import type { Html } from './page.ts'

/** A change with the whole definition before and after it, as far as either is known. */
export interface Step {
  change: DefinitionChange
  before: Partial<Definition>
  after: Partial<Definition>
}

/**
 * The changes of one definition, the latest first. What it said after each is worked out backwards from
 * what it says now; `now` is null for one that was withdrawn.
 */
export function stepsOf(
  log: readonly DefinitionChange[],
  key: string,
  now: Definition | null,
): Step[] {
  let after: Partial<Definition> = now ?? {}
  return log
    .filter((change) => change.key === key)
    .toReversed()
    .map((change) => {
      const before = beforeOf(change, after)
      const step = { change, before, after }
      after = before
      return step
    })
}

function beforeOf({ change, fields, before }: DefinitionChange, after: Partial<Definition>) {
  if (change === 'withdrawn') return before as Partial<Definition>
  if (change === 'added') return {}
  const kept = Object.entries(after).filter(([name]) => !fields.includes(name))
  return Object.fromEntries([...kept, ...Object.entries(before)]) as Partial<Definition>
}

/** 'Changed with the extract of 24 April 2025 (catalogue 0123456789ab)'. */
export function stepTitle({ change, extracted_on, catalogue_version }: DefinitionChange): string {
  return `${sentence(change)} with the extract of ${dateLabel(extracted_on)} (catalogue ${catalogue_version})`
}

/** The old definition beside the new, in what differs; `id` tells its table from others of the page. */
export function stepBlock({ change, before, after }: Step, id: string): Html {
  const changed = change.fields as Field[]
  const told = changed.filter((field) => field !== 'sql')
  return html`<p>${effectWords(changed)}</p>
    ${
      told.length === 0
        ? ''
        : dataTable(
            id,
            `Before and after: ${change.title}`,
            [{ title: 'Part' }, { title: 'Before' }, { title: 'After' }],
            told.map((field) => [
              fieldTitles[field],
              sentence(fieldText(before, field)),
              sentence(fieldText(after, field)),
            ]),
          )
    }
    ${changed.includes('sql') ? sqlBeside(before, after, change.title) : ''}`
}

function effectWords(changed: readonly Field[]): string {
  return changed.some(isCounting)
    ? 'What is counted changed: figures before and after may differ for that alone.'
    : 'Only words about it changed: what is counted is the same.'
}

function sqlBeside(before: Partial<Definition>, after: Partial<Definition>, title: string): Html {
  return html`<details>
      <summary>The statement before (SQL)<span class="hidden"> of ${title}</span></summary>
      ${sqlBlock(before.sql ?? 'none', `SQL of ${title}, before`)}
    </details>
    <details>
      <summary>The statement after (SQL)<span class="hidden"> of ${title}</span></summary>
      ${sqlBlock(after.sql ?? 'none', `SQL of ${title}, after`)}
    </details>`
}
