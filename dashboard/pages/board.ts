import { html } from 'hono/html'
import type { Definition } from '../../pipeline/release/contract.ts'
import { answered } from '../answers.ts'
import { hasYearlyNumber, yearlyOf } from '../figures/yearly.ts'
import type { Yearly } from '../figures/yearly.ts'
import { page } from '../html/page.ts'
import type { Html } from '../html/page.ts'
import { unansweredList } from '../html/unanswered.ts'
import { yearlyTable } from '../html/yearly-table.ts'
import type { Release } from '../release.ts'
import { lenses } from '../words/forms.ts'
import { inWords } from '../words/numbers.ts'
import { dateLabel } from '../words/periods.ts'
import { countWords } from '../words/yearly.ts'

/** For the board: what changed from one year to the next, theme by theme; everything else behind it. */
export function boardPage(release: Release): Html {
  const { manifest } = release
  const held = answered(manifest)
  const yearly = held.filter(hasYearlyNumber).map((definition) => yearlyOf(release, definition))
  return page(release, {
    title: 'Has anything changed?',
    section: '/board',
    body: html`<p class="lead">
        Each figure of the latest complete year beside the year before. A change beyond chance is a
        reason to ask, not a finding.
      </p>
      <p>${countWords(yearly)}</p>
      ${changedTable(yearly.filter(isChanged))}
      <h2>Every figure, by theme</h2>
      ${lenses.map(({ lens, title, text }) => {
        const own = yearly.filter(({ definition }) => definition.lens === lens)
        return theme(lens, title, text, own)
      })}
      ${dividedList(held.filter((definition) => !hasYearlyNumber(definition)))}
      ${howJudged(release)} ${unansweredList(manifest, manifest.definitions)}
      <h2>Before drawing a conclusion</h2>
      <ul>
        <li>These are counts of what agencies asked and decided. They are not counts of harm.</li>
        <li>
          A share can fall because fewer children come back, or because fewer are let in. Read the
          paired indicators.
        </li>
        <li>Nothing here says why. The people who do the work will know more than the table.</li>
      </ul>`,
  })
}

const isChanged = ({ change }: Yearly): boolean => change === 'higher' || change === 'lower'

function changedTable(changed: readonly Yearly[]): Html {
  if (changed.length === 0)
    return html`<p><strong>No figure changed by more than chance would explain.</strong></p>`
  return yearlyTable('changed', 'Changed by more than chance would explain', changed)
}

/** One theme, closed until it is asked for: every figure of it. */
function theme(
  lens: Definition['lens'],
  title: string,
  text: string,
  yearly: readonly Yearly[],
): Html | string {
  if (yearly.length === 0) return ''
  return html`<details>
    <summary>${title}: ${themeWords(yearly)}</summary>
    <p>${text}</p>
    ${yearlyTable(`lens-${lens}`, `${title}, every figure`, yearly)}
  </details>`
}

function themeWords(yearly: readonly Yearly[]): string {
  const changed = yearly.filter(isChanged).length
  const figures = yearly.length === 1 ? 'figure' : 'figures'
  return `${inWords(yearly.length)} ${figures}, ${changed === 0 ? 'none' : inWords(changed)} changed beyond chance`
}

/** Indicators that no one number stands for: where they can be read. */
function dividedList(divided: readonly Definition[]): Html | string {
  if (divided.length === 0) return ''
  return html`<details>
    <summary>Read on their own pages: ${inWords(divided.length)} more</summary>
    <p>No one number stands for these, so there is no year to set beside another.</p>
    <ul class="columns">
      ${divided.map(({ key, title }) => html`<li><a href="/indicators/${key}">${title}</a></li>`)}
    </ul>
  </details>`
}

function howJudged({ manifest }: Release): Html {
  return html`<details>
    <summary>How a change is judged</summary>
    <p>
      Two years are set beside each other with the likely range (95%) of each. If the range of their
      difference holds zero, there is no clear change. Brothers and sisters are often referred
      together, and many children are counted in both years, so a difference may look surer than it
      is. “Not judged” means that no likely range is worked out for the figure.
    </p>
    <p>
      The latest year is the latest complete one of which enough is known. What needs time to show,
      such as a return within 12 months, ends a year or more earlier. The small lines each have a
      scale of their own that begins at zero: they cannot be set beside each other. A hollow dot is
      a year that is not complete. The page of an indicator shows it over time with limits.
    </p>
    <p class="note">
      Records count as complete from ${dateLabel(manifest.complete_from)} to
      ${dateLabel(manifest.complete_to)}.
    </p>
  </details>`
}
