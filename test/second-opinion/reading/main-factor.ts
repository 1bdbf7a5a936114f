import { completedOf, hasAny, type Completed } from './completed.ts'
import { harmTypes } from './factors.ts'
import type { Episode } from './lives.ts'
import type { World } from './world.ts'

/** What the first completed assessment of a referral recorded: the first of these. */
export function mainFactor(episode: Episode, world: World): string {
  const first = completedOf(episode.life, world).find((each) => each.episode?.id === episode.id)
  return first ? mainOf(first) : 'not_assessed'
}

function mainOf(first: Completed): string {
  if (hasAny(first, harmTypes['neglect']!)) return 'neglect'
  if (hasAny(first, harmTypes['domestic_abuse']!)) return 'domestic_abuse'
  if (hasAny(first, ['4B', '1B', '2B'])) return 'parental_mental_health_or_substance'
  return first.factors && first.factors.size > 0 ? 'other_factor' : 'none_recorded'
}
