import type { Day } from '../calendar.ts'
import type { Child } from '../life.ts'
import { Chance } from '../random.ts'
import { drawAddresses, type Address } from './addresses.ts'
import { drawLocal, type Local } from './local.ts'
import { drawMissing, drawPreProceedings, type Stretch } from './missing.ts'
import { drawRecording, type Recording } from './recording.ts'
import { drawWorkers } from './workers.ts'

/**
 * What an authority may hold about a child beyond the census: drawn from a child as it is held, by a chance
 * of its own, so that the rest of the sample is the same with and without it.
 */
export interface Wider {
  addresses: Address[]
  missing: Stretch[]
  /** One an episode, in the order of the child's episodes. */
  episodes: WiderEpisode[]
}

export interface WiderEpisode extends Recording, Local {
  /** Days on which the case was given to a worker: the first allocation, then each change. */
  allocated: Day[]
  preProceedings: Stretch[]
}

/** @param child as held on the evening of `to` */
export function widerOf(seed: number, child: Child, to: Day): Wider {
  // Brothers and sisters live together, so a family's moves have a stream of their own.
  const ofFamily = new Chance(seed, 1_000_000_000 + child.familyId)
  const chance = new Chance(seed, 1_500_000_000 + child.id)
  return {
    addresses: drawAddresses(ofFamily, child, to),
    missing: drawMissing(chance, child, to),
    episodes: child.episodes.map((episode) => ({
      allocated: drawWorkers(chance, episode, to),
      preProceedings: drawPreProceedings(chance, episode, to),
      ...drawRecording(chance, child, episode),
      ...drawLocal(chance, episode, to),
    })),
  }
}
