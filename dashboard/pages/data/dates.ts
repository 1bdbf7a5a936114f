import { html } from 'hono/html'
import { histogramChart } from '../../charts/histogram.ts'
import { dateBars, dateReadings, drawnBars } from '../../figures/dates.ts'
import type { DateBars, DatePart } from '../../figures/dates.ts'
import { dataTable, figureText } from '../../html/data-table.ts'
import type { Html } from '../../html/page.ts'
import { labelsOf, pictureBlock } from '../../html/picture.ts'
import type { Release } from '../../release.ts'
import { listed, percent } from '../../words/numbers.ts'
import { dataSection, roundingNote } from './data-page.ts'

/** The dates by day and month: where day and month changed places, and where dates were made up. */
export function datesPage(release: Release): Html {
  const { dates } = release.manifest.profiles
  const readings = dateReadings(dates)
  return dataSection(
    release,
    '/data/dates',
    'On which day of the month, and in which month, the recorded dates fall.',
    html`<p>
        Dates of what happened to children fall almost evenly over a month. Where they do not, the
        cause is usually in the recording. Only dates with at least 300 records are told apart; the
        eight with most records are drawn, and any that is far from even.${roundingNote(release)}
      </p>
      ${
        readings.length === 0
          ? html`<p>No date has enough records to draw.</p>`
          : html`${oddDates(release)}
            ${picture(drawnBars(dateBars(dates, 'day'), readings), dayWords)}
            ${picture(drawnBars(dateBars(dates, 'month'), readings), monthWords)}`
      }`,
  )
}

function oddDates({ manifest }: Release): Html {
  const readings = dateReadings(manifest.profiles.dates)
  return html`<h2>At a glance</h2>
    ${dataTable(
      'readings',
      'How far each date is from even',
      [
        { title: 'Date' },
        { title: '1st to 12th (even: 39%)', isNumber: true },
        { title: 'On the 1st (even: 3%)', isNumber: true },
        { title: 'In January (even: 8%)', isNumber: true },
        { title: 'Reading' },
      ],
      readings.map((each) => [
        each.label,
        percent(each.early),
        figureText(each.first, true, percent),
        figureText(each.january, true, percent),
        each.isSwapped
          ? 'day and month may have changed places: check how the file writes its dates'
          : each.isHeaped
            ? 'many on the 1st: some dates may be a month or a quarter, not a day'
            : 'nothing unusual',
      ]),
    )}`
}

interface PartWords {
  title: string
  headline: string
  lookFor: string
}

const dayWords: PartWords = {
  title: 'By day of the month',
  headline: 'Bars that end near the orange line are even.',
  lookFor:
    'a cliff after the 12th: where the month was read as the day, no day above 12 is left. A tall bar on the 1st means dates that were entered for a whole month.',
}

const monthWords: PartWords = {
  title: 'By month of the year',
  headline: 'Bars that end near the orange line are even.',
  lookFor:
    'a tall January or April (dates entered for a whole year), and a month that is missing. August is often low: schools, which refer many children, are closed.',
}

function picture(bars: DateBars, words: PartWords): Html {
  const id = `dates-${bars.part}`
  return pictureBlock({
    id,
    ...words,
    svg: histogramChart(bars, labelsOf(id)),
    cannotSay: 'which single date is wrong, or why. Bars of less than ten records are not shown.',
    table: barsTable(`${id}-table`, bars),
  })
}

const partTitles: Record<DatePart, string> = { day: 'Day', month: 'Month' }

function barsTable(id: string, { part, rows, values }: DateBars): Html {
  return dataTable(
    id,
    `Records by ${part} of ${listed(rows.map(({ label }) => label.join(': ')))}`,
    [
      { title: partTitles[part] },
      ...rows.map(({ label }) => ({ title: label.join(': '), isNumber: true })),
    ],
    values.map((value, place) => [
      value,
      ...rows.map(({ bars }) => figureText(bars[place]?.records ?? null, true)),
    ]),
  )
}
