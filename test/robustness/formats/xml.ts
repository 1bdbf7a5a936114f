import type { Format } from './format.ts'

const text = />([^<>\s][^<>]*)</g
const child = /<Child>[\s\S]*?<\/Child>\s*/g

/** A cell is the text of an element, a record a Child block. */
export const xml: Format = {
  values: async (file) => Array.from(file.toString().matchAll(text), ([, cell]) => cell!),
  async editCells(file, dice, edit) {
    const whole = file.toString()
    const places = [...whole.matchAll(text)]
    const chosen = new Set(Array.from({ length: dice.between(1, 3) }, () => dice.of(places).index))
    return Buffer.from(
      whole.replace(text, (found, cell: string, at: number) =>
        chosen.has(at) ? `>${escaped(edit(cell))}<` : found,
      ),
    )
  },
  async editRecords(file, _, edit) {
    const whole = file.toString()
    const blocks = whole.match(child) ?? []
    const first = whole.search(child)
    const end = whole.lastIndexOf('</Children>')
    return Buffer.from(whole.slice(0, first) + edit(blocks).join('') + whole.slice(end))
  },
}

function escaped(cell: string): string {
  return cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
