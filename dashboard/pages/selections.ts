import type { BreakdownName, Definition } from '../../pipeline/release/contract.ts'
import type { Release } from '../release.ts'
import { parseSelection } from '../selection.ts'
import type { Selection } from '../selection.ts'

/** The standard view of an indicator: the authority as a whole. */
export function wholeSelection(release: Release, definition: Definition): Selection[] {
  return found(parseSelection(release.manifest, definition, {}))
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
