import { html } from 'hono/html'
import type { Definition } from '../../pipeline/release/contract.ts'
import { fieldText, fieldTitles } from '../words/definition-fields.ts'
import type { Field } from '../words/definition-fields.ts'
import { sentence } from '../words/numbers.ts'
import { workedExample } from './markdown.ts'
import type { Html } from './page.ts'

const facts: readonly Field[] = [
  'question',
  'unit',
  'counts',
  'met',
  'unknown',
  'needs',
  'better_with',
  'parameters',
  'sensitivity',
  'authority',
  'seed',
  'lens',
]

/** What exactly is counted, with the statement and the worked example that prove it. */
export function definitionBlock(definition: Definition): Html {
  return html`${factList(definition, facts)} ${proof(definition)}`
}

/** Parts of a definition, each under its name. */
export function factList(definition: Partial<Definition>, shown: readonly Field[]): Html {
  return html`<dl class="definition">
    ${shown.map(
      (field) =>
        html`<div>
          <dt>${fieldTitles[field]}</dt>
          <dd>${sentence(fieldText(definition, field))}</dd>
        </div>`,
    )}
  </dl>`
}

/** The statement that was run, and the worked example. */
export function proof(definition: Definition): Html {
  return html`<details>
      <summary>The statement that counts it (SQL)</summary>
      ${sqlBlock(definition.sql, `SQL of ${definition.title}`)}
    </details>
    <details>
      <summary>Worked example</summary>
      ${workedExample(definition.worked_example, `Worked example of ${definition.title}`)}
    </details>`
}

export function sqlBlock(sql: string, label: string): Html {
  return html`<div class="scroll" role="group" aria-label="${label}" tabindex="0">
    <pre><code>${sql}</code></pre>
  </div>`
}
