import { html } from 'hono/html'
import { heatChart } from '../../charts/heat.ts'
import { agesHeat, filledHeat, historyHeat } from '../../figures/holdings.ts'
import { heatTable } from '../../html/heat-table.ts'
import type { Html } from '../../html/page.ts'
import { labelsOf, pictureBlock } from '../../html/picture.ts'
import type { Release } from '../../release.ts'
import { dataSection, roundingNote } from './data-page.ts'

/** What the records hold, as pictures: by table and year, by age and year, and how complete they are. */
export function heldPage(release: Release): Html {
  return dataSection(
    release,
    '/data/held',
    'The records themselves, before any indicator: how many there are of what and when, and how fully they are filled in.',
    html`<p>
        Years are years to 31 March: 23-24 is April 2023 to March 2024.${roundingNote(release)}
      </p>
      ${historyPicture(release)} ${agesPicture(release)} ${filledPicture(release)}`,
  )
}

function historyPicture({ manifest }: Release): Html {
  const heat = historyHeat(manifest)
  return pictureBlock({
    id: 'history',
    title: 'What we hold, by table and year',
    headline: 'Records by their main date. Each row is darkest in its own fullest year.',
    svg: heatChart(heat, labelsOf('history')),
    lookFor:
      'a row that begins later than the others, a pale year between dark ones (a file may be missing), and records outside the black line: only inside it does “none” mean none.',
    cannotSay:
      'whether a fuller year is one in which more happened or one in which more was written down.',
    table: heatTable('history-table', 'Records by table and year', 'Table', heat),
  })
}

function agesPicture({ manifest }: Release): Html {
  const heat = agesHeat(manifest)
  return pictureBlock({
    id: 'ages',
    title: 'Which part of childhood we hold, by age and year',
    headline: 'Children with something recorded in the year, by their age at its end.',
    svg: heatChart(heat, labelsOf('ages')),
    lookFor:
      'where the picture begins: what happened to today’s older children when they were small lies before it. A single pale row or dark row can be a default date of birth.',
    cannotSay:
      'how many children were in need: a child about whom nothing was recorded that year is not here.',
    table: heatTable('ages-table', 'Children by age and year', 'Age', heat),
  })
}

function filledPicture({ manifest }: Release): Html {
  const heat = filledHeat(manifest)
  return pictureBlock({
    id: 'filled',
    title: 'How fully the records are filled in',
    headline: 'Of the records that should hold it, how many in a hundred do.',
    svg: heatChart(heat, labelsOf('filled')),
    lookFor:
      'a year in which a row changes shade: a figure that rests on it may change with it. 100% here means that fewer than ten, or none, are blank.',
    cannotSay:
      'whether what is filled in is right, or whether a code was chosen because a form would not close without one.',
    table: heatTable(
      'filled-table',
      'Share filled in, by year',
      'Value',
      heat,
      (value) => `${value}%`,
    ),
  })
}
