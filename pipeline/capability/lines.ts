import type { Capability } from '../release/contract-data.ts'
import type { Definition } from '../release/contract.ts'

const words = { part: 'in part', none: 'not at all' } as const

/** What these records can answer, for the operator: one line for what is whole, one for each that is not. */
export function capabilityLines(
  definitions: readonly Pick<Definition, 'id' | 'key' | 'title'>[],
  capabilities: readonly Capability[],
): string[] {
  const named = capabilities.map((each) => ({
    ...each,
    ...definitions.find(({ key }) => key === each.key)!,
  }))
  const whole = named.filter(({ state }) => state === 'full').map(({ id }) => id)
  return [
    `Indicators that these records support in full: ${whole.length > 0 ? whole.join(', ') : 'none'} (${whole.length} of ${named.length}).`,
    ...named.flatMap(({ id, title, state, reasons }) =>
      state === 'full' ? [] : [`${id} ${title}: ${words[state]}. ${reasons.join(' ')}`],
    ),
  ]
}
