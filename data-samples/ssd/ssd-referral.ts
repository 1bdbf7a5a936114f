import { isoDay } from '../calendar.ts'
import type { Assessment, Episode } from '../life.ts'
import type { Chance } from '../random.ts'
import type { WiderEpisode } from '../wider/wider.ts'
import type { Authority } from './ssd-child.ts'
import { ending, flag, moment, next } from './ssd-files.ts'
import { assessmentFlags, factorsOn, outcome, referralFlags } from './ssd-json.ts'
import { rowsOfProtection, rowsOfVisits } from './ssd-protection.ts'
import { source } from './ssd-words.ts'
import { rowsOfWorkers } from './ssd-workers.ts'

/** What the rows of one child are written with. */
export interface Writing extends Authority {
  /** The child's number. */
  id: string
  chance: Chance
}

/** Writes a referral and all that followed it. */
export function rowsOfReferral(episode: Episode, wider: WiderEpisode, writing: Writing): void {
  const { id, chance, teams, add, numbers } = writing
  const referral = next(numbers, 'R')
  add('ssd_cin_episodes', [
    referral,
    id,
    moment(episode.referred),
    episode.need,
    ...source(episode.source),
    referralOutcome(chance, wider.outcome),
    flag(episode.isNfa, (['YN', '10', 'TF'] as const)[chance.whole(0, 2)]),
    episode.reason,
    ending(episode.closed, chance.happens(0.1)),
    teams.get(episode.team)!,
    '-1',
  ])
  for (const [index, assessment] of episode.assessments.entries())
    addAssessment(assessment, index, wider, referral, writing)
  rowsOfProtection(episode, wider, referral, writing)
  rowsOfVisits(episode, writing)
  for (const { start, end } of episode.cinPlans) {
    const dates = [moment(start), ending(end, chance.happens(0.1))]
    add('ssd_cin_plans', [next(numbers, 'P'), referral, id, ...dates, '-1', '-1'])
  }
  rowsOfCare(episode, wider, referral, writing)
  rowsOfWorkers(episode, wider.allocated, referral, writing)
  for (const { answers } of wider.voices)
    add('ssd_voice_of_child', [next(numbers, 'Y'), id, ...answers.map((each) => flag(each))])
}

/** No flag says advice, for which systems write the words of the specification; NFA has a column of its own. */
function referralOutcome(chance: Chance, code: string | null): string | null {
  if (code === null) return null
  if (code === 'advice') return 'Advice and Information or signpost to other services'
  if (code === 'nfa') return outcome(chance, referralFlags, [])
  const set = code === 'section_47' ? 'STRATEGY_DISCUSSION' : 'SINGLE_ASSESSMENT'
  return outcome(chance, referralFlags, [set])
}

function addAssessment(
  { start, authorised, factors }: Assessment,
  index: number,
  wider: WiderEpisode,
  referral: string,
  { id, chance, add, numbers }: Writing,
): void {
  const key = next(numbers, 'A')
  const isNeeded = wider.isSupportNeeded[index]!
  const set = isNeeded === null ? [] : [isNeeded ? 'PROV_OF_SERVICES' : 'NFA']
  add('ssd_cin_assessments', [
    key,
    id,
    referral,
    moment(start),
    flag(wider.isChildSeen[index]!),
    ending(authorised, true),
    authorised === null ? null : outcome(chance, assessmentFlags, set),
    isNeeded === null ? null : flag(!isNeeded),
    '-1',
    '-1',
  ])
  if (authorised !== null && factors.length > 0)
    add('ssd_assessment_factors', [`${key}-f`, key, factorsOn(isoDay(authorised), factors)])
}

function rowsOfCare(
  episode: Episode,
  wider: WiderEpisode,
  referral: string,
  { id, chance, add, numbers }: Writing,
): void {
  for (const { start, end } of episode.care) {
    const key = next(numbers, 'L')
    const begun = [moment(start), 'S', 'N1']
    const ended = [ending(end, chance.happens(0.1)), null]
    const rest = [key, referral, null, moment(start)]
    add('ssd_cla_episodes', [key, id, '-1', ...begun, ...ended, ...rest])
  }
  for (const { start, end } of wider.preProceedings) {
    const dates = [moment(start), moment(start + 14), null, moment(end)]
    const rest = Array.from({ length: 17 }, () => null)
    add('ssd_pre_proceedings', [next(numbers, 'O'), id, null, ...dates, ...rest])
  }
}
