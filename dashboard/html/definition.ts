import { html } from 'hono/html'
import { columnWords, tableTitle } from '../../pipeline/release/contract-words.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import { sentence } from '../words/numbers.ts'
import { seedSentences } from '../words/seeds.ts'
import { workedExample } from './markdown.ts'
import type { Html } from './page.ts'

/** What exactly is counted, with the statement and the worked example that prove it. */
export function definitionBlock(definition: Definition): Html {
  const facts: [string, string][] = [
    ['Question', definition.question],
    ['One unit is', definition.unit],
    ['Which count', definition.counts],
    ['What is met', definition.met],
    ['When this extract cannot tell', definition.unknown],
    ['Counted from', sourceWords(definition.needs)],
    ['Says more with', sourceWords(definition.better_with) || 'nothing else'],
    ['Settings', settings(definition.parameters) || 'none'],
    ['Values worth testing it at', worthTesting(definition) || 'none'],
    ['Where the definition comes from', definition.authority],
    ['Practice sentences it serves', seedSentences(definition.seed).join(' ')],
    ['Looks at', definition.lens],
  ]
  return html`<dl class="definition">
      ${facts.map(
        ([term, text]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${sentence(text)}</dd>
          </div>`,
      )}
    </dl>
    <details>
      <summary>The statement that counts it (SQL)</summary>
      <div class="scroll" role="group" aria-label="SQL of ${definition.title}" tabindex="0">
        <pre><code>${definition.sql}</code></pre>
      </div>
    </details>
    <details>
      <summary>Worked example</summary>
      ${workedExample(definition.worked_example, `Worked example of ${definition.title}`)}
    </details>`
}

function sourceWords(sources: Definition['needs']): string {
  return sources
    .map(({ table, columns }) =>
      columns.length === 0
        ? tableTitle(table)
        : `${tableTitle(table)} (${columns.map(columnWords).join(', ')})`,
    )
    .join('; ')
}

function settings(parameters: Definition['parameters']): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name.replaceAll('_', ' ')} = ${value}`)
    .join('; ')
}

function worthTesting({ sensitivity }: Definition): string {
  return Object.entries(sensitivity)
    .map(([name, values]) => `${name.replaceAll('_', ' ')} = ${values.join(', ')}`)
    .join('; ')
}
