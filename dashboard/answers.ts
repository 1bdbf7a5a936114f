import type { Capability } from '../pipeline/release/contract-data.ts'
import type { Definition, Manifest } from '../pipeline/release/contract.ts'

/** How far these records can answer an indicator's question; one that is not judged counts as answered. */
export function capabilityOf({ capabilities }: Manifest, { key }: Definition): Capability {
  return capabilities.find((each) => each.key === key) ?? { key, state: 'full', reasons: [] }
}

/** Whether an indicator has figures at all. Without the tables it needs it has none, and never zero. */
export function isAnswered(manifest: Manifest, definition: Definition): boolean {
  return capabilityOf(manifest, definition).state !== 'none'
}

/** The indicators that have figures. */
export function answered(manifest: Manifest): Definition[] {
  return manifest.definitions.filter((definition) => isAnswered(manifest, definition))
}
