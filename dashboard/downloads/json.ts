import type { Cell } from '../../pipeline/release/contract.ts'
import { watermark } from '../html/page.ts'
import type { Release } from '../release.ts'
import type { Selection } from '../selection.ts'
import { keysOf, selectedCells, settingCells } from './selected-cells.ts'
import { meaningOfNotShown } from '../words/numbers.ts'

/**
 * The cells of a selection as `figures` prints them, with what they are and where they come from; for the
 * authority as a whole also those at other settings of the definition.
 */
export function jsonOf(release: Release, selection: Selection): string {
  const { manifest } = release
  const { definition, breakdown, value, kind, period } = selection
  const keys = keysOf(selection)
  const listed = (held: readonly Cell[], names: readonly (keyof Cell)[]) =>
    held.map((cell) => Object.fromEntries(names.map((key) => [key, cell[key] ?? null])))
  const settings = settingCells(release, selection)
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
      cells: listed(selectedCells(release, selection), keys),
      // Apart, so that nobody adds them to the figures of the definition as it stands.
      ...(settings.length > 0 ? { settings: listed(settings, ['setting', ...keys]) } : {}),
    },
    null,
    1,
  )
}
