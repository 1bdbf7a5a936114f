import type { TrueSlot } from '../cube/true-cells.ts'
import { concentrationGrid } from '../release/contract-parts.ts'
import type { Cell } from '../release/contract.ts'
import { rounded } from './derived.ts'
import { policy } from './policy.ts'

const decimals = 3

/**
 * R7 for a concentration: what the busiest units account for, three decimals. A step is shown only where at least
 * ten units are among the busiest and ten are not; the Gini coefficient stands on all units and goes with the
 * whole.
 */
export function concentrationCells(
  blank: Cell,
  whole: Cell,
  slot: TrueSlot,
  isProtected: boolean,
): Cell[] {
  return concentrationGrid.map((at, place) => {
    const point = slot.concentration[place]
    if (whole.withheld || !point || (isProtected && !isStep(at, slot.counted.units)))
      return { ...(isProtected ? blank : whole), at, withheld: isProtected || whole.withheld }
    return {
      ...whole,
      at,
      share: rounded(point.share, decimals),
      expected: rounded(point.expected, decimals),
      number: slot.gini === null ? null : rounded(slot.gini, decimals),
    }
  })
}

function isStep(at: number, units: number): boolean {
  const busiest = Math.floor((at * units) / 100)
  return (
    units >= policy.leastForPercent &&
    busiest >= policy.leastChildren &&
    units - busiest >= policy.leastOthers
  )
}
