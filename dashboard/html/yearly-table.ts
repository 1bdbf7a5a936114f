import { html, raw } from 'hono/html'
import { sparkChart } from '../charts/spark.ts'
import type { Yearly } from '../figures/yearly.ts'
import { changeWords, yearFigure } from '../words/yearly.ts'
import { dataTable } from './data-table.ts'
import type { Html } from './page.ts'

/** One row a figure: its latest complete year, the year before, and whether it changed beyond chance. */
export function yearlyTable(id: string, caption: string, all: readonly Yearly[]): Html {
  return dataTable(
    id,
    caption,
    [
      { title: 'Indicator' },
      { title: 'Latest year' },
      { title: 'Figure', isNumber: true },
      { title: 'Year before', isNumber: true },
      { title: 'Changed beyond chance?' },
      { title: 'Every year, from zero up' },
    ],
    all.map((each) => [
      named(each),
      html`<span class="unbroken">${each.latest?.period ?? '–'}</span>`,
      yearFigure(each, each.latest),
      yearFigure(each, each.before),
      changeWords(each),
      html`${raw(sparkChart(each))}`,
    ]),
    false,
  )
}

/** The title, and what the number is where it is more than a share of those counted. */
function named({ definition: { key, title }, title: number }: Yearly): Html {
  const more = number === 'Per cent' ? '' : html`<br /><span class="quiet">${number}</span>`
  return html`<a href="/indicators/${key}">${title}</a>${more}`
}
