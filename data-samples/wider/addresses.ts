import type { Day } from '../calendar.ts'
import type { Child } from '../life.ts'
import { choices, type Chance } from '../random.ts'

export interface Address {
  start: Day
  end: Day | null
  type: string
  decile: number
}

/** Deciles of deprivation, 1 the most deprived: plausible for families known to children's services. */
const deciles = choices(
  [26, 19, 14, 11, 9, 7, 5, 4, 3, 2].map((weight, index) => [index + 1, weight]),
)
const types = choices([
  ['home', 88],
  ['temporary', 8],
  ['refuge', 2],
  ['other', 2],
])

/** A family's addresses from the oldest day that matters, cut to those where this child lived. */
export function drawAddresses(chance: Chance, child: Child, to: Day): Address[] {
  const movesAYear = 0.12 * chance.gamma(0.6) + 0.06
  const from = to - 9000
  const addresses: Address[] = []
  for (let start = from; start <= to;) {
    const stay = Math.ceil((chance.wait() / movesAYear) * 365.25) + 20
    const isLast = start + stay > to
    addresses.push({
      start,
      end: isLast ? null : start + stay,
      type: chance.pick(types),
      decile: chance.pick(deciles),
    })
    start += stay
  }
  const first = Math.max(child.birth, child.arrived ?? child.birth)
  const known = firstKnown(child)
  return addresses
    .filter(({ start, end }) => (end === null || end > Math.max(first, known)) && start <= to)
    .map((address) => ({ ...address, start: Math.max(address.start, first) }))
    .filter(({ start, end }) => end === null || start < end)
    .filter(({ start }) => start <= to)
}

/** Addresses are held from the one at which a child was first known. */
function firstKnown(child: Child): Day {
  return Math.min(
    ...child.episodes.map((episode) => episode.referred),
    ...child.contacts.map((contact) => contact.date),
  )
}
