import { watermark } from '../html/page.ts'
import type { Release } from '../release.ts'
import type { Selection } from '../selection.ts'
import { keysOf, selectedCells } from './selected-cells.ts'
import { meaningOfNotShown } from '../words/numbers.ts'

/** The cells of a selection as `figures` prints them, with what they are and where they come from. */
export function jsonOf(release: Release, selection: Selection): string {
  const { manifest } = release
  const { definition, breakdown, value, kind, period } = selection
  const keys = keysOf(selection)
  const cells = selectedCells(release, selection).map((cell) =>
    Object.fromEntries(keys.map((key) => [key, cell[key] ?? null])),
  )
  return JSON.stringify(
    {
      audience: manifest.audience === 'internal' ? watermark : 'safeguarding partnership',
      authority: manifest.authority,
      release: manifest.release,
      extracted_on: manifest.extracted_on,
      title: definition.title,
      selection: {
        indicator: definition.id,
        by: breakdown?.name ?? null,
        value: value?.value ?? null,
        period: period?.period ?? kind,
      },
      note: `null in a withheld cell = ${meaningOfNotShown}`,
      cells,
    },
    null,
    1,
  )
}
