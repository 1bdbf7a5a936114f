import { html, raw } from 'hono/html'
import { dotsChart } from '../charts/dots.ts'
import { isAnswered } from '../answers.ts'
import { settingsComparison, settingsOf } from '../figures/settings.ts'
import type { SettingRow, Settings } from '../figures/settings.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import type { Release } from '../release.ts'
import { inWords, plural, sentence, written } from '../words/numbers.ts'
import { periodLabel } from '../words/periods.ts'
import { settingsWords } from '../words/settings.ts'
import { dataTable, figureText } from './data-table.ts'
import type { Html } from './page.ts'
import { range } from './tables/content.ts'

const id = 'settings'

/** How far an indicator depends on the values of its parameters; nothing where no other was worked out. */
export function settingsBlock({ cells, manifest }: Release, definition: Definition): Html | string {
  const settings = settingsOf(cells, manifest.periods, definition)
  if (!settings) return ''
  const comparison = settingsComparison(settings)
  const isDrawn = comparison?.values.some(({ reading }) => reading !== null)
  const { readings, kind, period } = settings
  const what = readings.length === 1 ? `${readings[0]!.reading.title}, ` : ''
  return html`<section class="figure" aria-labelledby="${id}-title">
    <h2 id="${id}-title">What moves if the definition moves</h2>
    <p>
      The limits in a definition are choices. These are the same records, counted at other values of
      them.
    </p>
    <ul id="${id}-headline">
      ${settingsWords(settings).map((text) => html`<li>${text}</li>`)}
    </ul>
    ${
      comparison && isDrawn
        ? html`<div class="chart-scroll" role="group" aria-label="Chart of settings" tabindex="0">
            ${raw(dotsChart(comparison, `${id}-title ${id}-headline`))}
          </div>`
        : ''
    }
    ${settingsTable(settings, definition, `${what}${periodLabel(kind, period)}, whole authority`)}
  </section>`
}

function settingsTable(settings: Settings, definition: Definition, caption: string): Html {
  const { readings, rows } = settings
  const number = (title: string) => ({ title, isNumber: true })
  if (readings.length > 1) {
    return dataTable(
      `${id}-table`,
      sentence(caption),
      [{ title: 'Part' }, ...rows.map(({ label }) => number(label))],
      readings.map(({ label, reading }, place) => [
        label,
        ...rows.map(({ reads }) => {
          const read = reads[place]!
          return figureText(read.reading, read.withheld, (value) => written(value, reading.unit))
        }),
      ]),
    )
  }
  const { reading } = readings[0]!
  return dataTable(
    `${id}-table`,
    sentence(caption),
    [
      { title: 'Setting' },
      number(reading.title),
      number('Likely between (95%)'),
      number(`${sentence(plural(definition.unit))} counted`),
    ],
    rows.map(({ label, reads: [read] }) => [
      label,
      figureText(read!.reading, read!.withheld, (value) => written(value, reading.unit)),
      range(read!.lower, read!.upper, read!.withheld, reading.unit),
      figureText(read!.counted, read!.withheld),
    ]),
  )
}

/** An indicator of more figures than this is read on its own page. */
const mostFigures = 8

/** The same for every indicator that was worked out at other settings: a row a setting and figure. */
export function settingsOverview({ cells, manifest }: Release): Html {
  const rows = manifest.definitions
    .filter((definition) => isAnswered(manifest, definition))
    .flatMap((definition) => {
      const settings = settingsOf(cells, manifest.periods, definition)
      return settings && settings.readings.length <= mostFigures
        ? overviewRows(definition, settings)
        : []
    })
  if (rows.length === 0)
    return html`<p>No indicator of this release was worked out at another setting.</p>`
  return dataTable(
    'settings-overview',
    `Every indicator of no more than ${inWords(mostFigures)} figures at other settings, whole authority`,
    [
      { title: 'Indicator' },
      { title: 'Time' },
      { title: 'Figure' },
      { title: 'Setting' },
      { title: 'As it stands', isNumber: true },
      { title: 'At this setting', isNumber: true },
      { title: 'Likely between (95%)', isNumber: true },
    ],
    rows,
  )
}

function overviewRows(definition: Definition, settings: Settings): (string | Html)[][] {
  const [standard, ...others] = settings.rows as [SettingRow, ...SettingRow[]]
  const link = html`<a href="/indicators/${definition.key}">${definition.title}</a>`
  const time = sentence(periodLabel(settings.kind, settings.period))
  return settings.readings.flatMap(({ label, reading }, place) => {
    const inUnit = (value: number): string => written(value, reading.unit)
    const now = standard.reads[place]!
    return others.map(({ label: setting, reads }) => {
      const read = reads[place]!
      return [
        link,
        time,
        label,
        setting,
        figureText(now.reading, now.withheld, inUnit),
        figureText(read.reading, read.withheld, inUnit),
        range(read.lower, read.upper, read.withheld, reading.unit),
      ]
    })
  })
}
