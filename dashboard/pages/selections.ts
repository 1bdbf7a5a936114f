import type { BreakdownName, Definition } from '../../pipeline/release/contract.ts'
import { figureOf } from '../figures/figure.ts'
import type { Release } from '../release.ts'
import { parseSelection, periodChoices } from '../selection.ts'
import type { Selection } from '../selection.ts'

/** The standard view of an indicator: the authority as a whole. */
export function wholeSelection(release: Release, definition: Definition): Selection[] {
  return found(parseSelection(release.manifest, definition, {}))
}

/**
 * The view of a share over time that shows most: months, or the first longer periods that are not
 * mostly withheld.
 */
export function steadySelection(release: Release, definition: Definition): Selection[] {
  const { manifest } = release
  const kinds = periodChoices(manifest, definition, false).choices.map((choice) => choice.name)
  const selections = kinds.flatMap((period) =>
    found(parseSelection(manifest, definition, { period })),
  )
  const steady = selections.find((selection) => {
    const figure = figureOf(release, selection)
    return figure.kind === 'trend' && figure.limits !== null
  })
  return (steady ? [steady] : selections).slice(0, 1)
}

/** Every value of one breakdown side by side, where the release has that breakdown. */
export function comparedSelection(
  release: Release,
  definition: Definition,
  by: BreakdownName,
): Selection[] {
  return found(parseSelection(release.manifest, definition, { by }))
}

function found(selection: Selection | null): Selection[] {
  return selection ? [selection] : []
}
