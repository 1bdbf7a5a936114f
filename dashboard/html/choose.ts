import { html, raw } from 'hono/html'
import type { Release } from '../release.ts'
import { periodChoices } from '../selection.ts'
import type { PeriodChoice, Selection } from '../selection.ts'
import { everyLabel, periodLabel } from '../words/periods.ts'
import { sentence } from '../words/numbers.ts'
import type { Html } from './page.ts'

/** The form that chooses what an indicator page shows: whole, one value, or values side by side. */
export function chooseForm(release: Release, selection: Selection): Html {
  const { manifest } = release
  const { definition } = selection
  const breakdowns = manifest.breakdowns.filter((each) => definition.breakdowns.includes(each.name))
  const shown = showName(selection)
  const overTime = periodChoices(manifest, definition, false).choices.filter(
    (each) => each.period === null,
  )
  const single = periodChoices(manifest, definition, true).choices
  const period = selection.period?.period ?? selection.kind
  return html`<form
    class="choose"
    method="get"
    action="/indicators/${definition.key}"
    aria-label="Choose what to show"
  >
    <p>
      <label for="show">Show</label>
      <select id="show" name="show">
        <option value="">Whole authority</option>
        ${breakdowns.map(
          (each) =>
            html`<optgroup label="${each.title}">
              ${option(each.name, `${each.title}: all side by side`, shown)}
              ${each.values.map((value) => option(`${each.name}:${value.value}`, value.label, shown))}
            </optgroup>`,
        )}
      </select>
    </p>
    <p>
      <label for="period">Time</label>
      <select id="period" name="period">
        ${overTime.length === 0 ? '' : html`<optgroup label="Over time">${overTime.map((each) => option(each.name, choiceLabel(each), period))}</optgroup>`}
        ${single.length > 0 ? html`<optgroup label="${overTime.length === 0 ? 'One period' : 'One period, side by side'}">${single.map((each) => option(each.name, choiceLabel(each), period))}</optgroup>` : ''}
      </select>
    </p>
    <p><button type="submit">Show</button></p>
  </form>`
}

/** The form's name for what is shown: '' · 'source_group' · 'source_group:police'. */
export function showName({ breakdown, value }: Selection): string {
  return breakdown ? (value ? `${breakdown.name}:${value.value}` : breakdown.name) : ''
}

function choiceLabel(choice: PeriodChoice): string {
  if (!choice.period) return `By ${everyLabel[choice.kind]}`
  return sentence(periodLabel(choice.kind, choice.period.period))
}

function option(value: string, label: string, selected: string): Html {
  return html`<option value="${value}" ${value === selected ? raw(' selected') : ''}>
    ${label}
  </option>`
}
