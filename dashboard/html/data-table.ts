import { html, raw } from 'hono/html'
import { count, notShown } from '../words/numbers.ts'
import type { Html } from './page.ts'

export interface Column {
  title: string
  isNumber?: boolean
}

/** Nothing is hidden, yet there is no figure: nothing, or too little, was counted. */
export const notApplicable = '[z]'

/** A figure in a table: the number, [c] when it is withheld, [z] when there is none. */
export function figureText(
  value: number | null,
  isWithheld: boolean,
  format: (value: number) => string = count,
): string {
  if (value !== null) return format(value)
  return isWithheld ? notShown : notApplicable
}

/** More rows than this scroll inside their region on a large screen. */
const longTable = 24

/**
 * One plain table with a caption. The first cell of each row is its header. Wide tables scroll
 * inside a region of their own that the keyboard can reach, so that the page never does. Long ones do
 * so too, unless `isLong` says otherwise.
 */
export function dataTable(
  id: string,
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | Html)[])[],
  isLong = rows.length > longTable,
): Html {
  const kind = (index: number): Html | string =>
    columns[index]?.isNumber ? raw(' class="number"') : ''
  return html`<div
      class="scroll${isLong ? ' long' : ''}"
      role="group"
      aria-labelledby="${id}-caption"
      tabindex="0"
    >
      <table id="${id}">
        <caption id="${id}-caption">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map((column, index) => html`<th scope="col" ${kind(index)}>${column.title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell, index) =>
                  index === 0
                    ? html`<th scope="row">${cell}</th>`
                    : html`<td${kind(index)}>${cell}</td>`,
                )}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    ${rows.some((row) => row.some((cell) => cell === notApplicable)) ? html`<p class="note">${notApplicable} = no figure to give: nothing was counted, too few for a percentage, or the group is not known.</p>` : ''}`
}
