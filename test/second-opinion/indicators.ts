import { monthsAfter } from './calendar.ts'
import { decisionsOf, type Decision } from './decisions.ts'
import { livesOf, type Life } from './lives.ts'
import { asTheSql } from './readings.ts'
import type { Authority } from './records.ts'
import type { Episode } from './referrals.ts'
import { catalogue, parametersOf } from './tables.ts'

/** A row of any indicator; what its form does not have is left out. Dates are day numbers. */
export interface ReferenceRow {
  unit_id: string
  child_id: string
  episode_id: string
  counted_on: number
  is_met?: boolean | null
  part?: string | null
  value?: number | null
  entry_days?: number
  exit_days?: number
  outcome?: string
}

interface Seen {
  life: Life
  episode: Episode
  earlier: Episode[]
  next: Episode | undefined
  decision: Decision
  decisions: Map<string, Decision>
}

/** `size`: the indicator's one parameter, months or days; 0 where it has none. */
type Indicator = (seen: Seen, size: number, authority: Authority) => Partial<ReferenceRow> | null

/** All eight indicators, each as its header says it, with what the header calls its parameter. */
export const indicators: Record<string, Indicator> = {
  re_referral_12m: (seen, months) => within(seen) && { is_met: isReReferral(seen, months) },
  children_re_referred: (seen, months) =>
    within(seen) && { unit_id: seen.life.childId, is_met: isReReferral(seen, months) },
  return_after_closure: (seen, _, authority) => followed(seen, authority),
  which_referral: (seen, months) =>
    within(seen) && { value: isBlind(seen, months) ? null : 1 + lookBack(seen, months).length },
  nfa_at_referral: (seen) => within(seen) && { is_met: isNfa(seen.episode) },
  assessed_not_in_need: (seen) => within(seen) && { is_met: isNotInNeed(seen) },
  not_met_before_help: (seen, months) => beforeHelp(seen, months),
  early_closure: (seen, days, authority) => closedEarly(seen, days, authority),
}

/** Every indicator's rows, by key. `choice` as in `parametersOf`. */
export function referenceRows(authority: Authority, choice = 0): Map<string, ReferenceRow[]> {
  const all = [...livesOf(authority).values()].flatMap((life) => seenOf(life, authority))
  return new Map(
    catalogue.map((definition) => {
      const indicator = indicators[definition.key]!
      const size = Number(Object.values(parametersOf(definition, choice))[0] ?? 0)
      return [definition.key, all.flatMap((seen) => rowOf(seen, indicator(seen, size, authority)))]
    }),
  )
}

function seenOf(life: Life, authority: Authority): Seen[] {
  const decisions = decisionsOf(life, authority)
  return life.episodes.map((episode, place) => ({
    life,
    episode,
    earlier: life.episodes.slice(0, place),
    next: life.episodes[place + 1],
    decision: decisions.get(episode.id)!,
    decisions,
  }))
}

function rowOf({ life, episode }: Seen, answer: Partial<ReferenceRow> | null): ReferenceRow[] {
  if (!answer) return []
  const unit = {
    unit_id: episode.id,
    child_id: life.childId,
    episode_id: episode.id,
    counted_on: episode.date,
  }
  return [{ ...unit, ...answer }]
}

/** Only referrals received while the records are complete are units. */
const within = ({ decision }: Seen): {} | null => (decision.isWithinRecords ? {} : null)

/** Earlier referrals at most so many calendar months before; the anniversary itself counts. */
const lookBack = ({ earlier, episode }: Seen, months: number): Episode[] =>
  earlier.filter(({ date }) => monthsAfter(date, months) >= episode.date)

/** Whether some day that the look-back reaches lies before what the records can tell. */
const isBlind = ({ life, episode }: Seen, months: number): boolean =>
  asTheSql.windowStartsBackward
    ? life.historyFrom > monthsAfter(episode.date, -months)
    : monthsAfter(life.historyFrom - 1, months) >= episode.date

const isReReferral = (seen: Seen, months: number): boolean | null =>
  isBlind(seen, months) ? null : lookBack(seen, months).length > 0

const isNfa = (episode: Episode): boolean | null => episode.isNfa

function isNotInNeed({ episode, decision }: Seen): boolean | null {
  if (!decision.isDecided || episode.isNfa === null) return null
  const wentFurther =
    decision.hasEnquiry || decision.hasConference || decision.plan !== null || decision.hasCare
  if (wentFurther || episode.isNfa) return false
  if (episode.state !== 'open' && episode.reason === null) return null
  return decision.assessment !== null && (episode.reason === 'RC8' || episode.reason === 'RC9')
}

function beforeHelp(seen: Seen, months: number): Partial<ReferenceRow> | null {
  const { life, earlier, decision, decisions } = seen
  const decided = (episode: Episode) => decisions.get(episode.id)!.isMet
  if (
    !decision.isWithinRecords ||
    decision.isMet !== true ||
    earlier.some((episode) => decided(episode) === true)
  )
    return null
  const answers = lookBack(seen, months).map(decided)
  const isUnknown = isBlind(seen, months) || answers.includes(null)
  return { unit_id: life.childId, value: isUnknown ? null : answers.length }
}

function closedEarly(
  { episode, decision }: Seen,
  days: number,
  { extractEnd }: Authority,
): Partial<ReferenceRow> | null {
  if (!decision.isWithinRecords || decision.assessment === null || episode.isNfa === true)
    return null
  if (['RC1', 'RC2', 'RC5', 'RC6'].includes(episode.reason ?? '')) return null
  const { earlyClosure } = decision
  if (extractEnd - episode.date < days || earlyClosure === null) return { is_met: null, part: null }
  return { is_met: earlyClosure !== 'none', part: earlyClosure === 'none' ? null : earlyClosure }
}

function followed(
  { life, episode, next }: Seen,
  { recordStart, extractEnd }: Authority,
): Partial<ReferenceRow> | null {
  const { closure, reason } = episode
  if (closure === null || closure < recordStart || closure > extractEnd) return null
  if (['RC1', 'RC2', 'RC5', 'RC6'].includes(reason ?? '')) return null
  const hasLeft = life.exitReason !== 'end of records'
  const isOver = life.exitReason === '18th birthday' || life.exitReason === 'death'
  const cameBack = next !== undefined && next.date === closure
  if (life.exit <= closure && (isOver || (hasLeft && !cameBack))) return null
  const isReturn =
    next &&
    next.date <= life.exit &&
    !(life.exitReason === '18th birthday' && next.date === life.exit)
  const end = isReturn ? next.date : life.exit
  const outcome = isReturn ? 'event' : hasLeft ? `competing: ${life.exitReason}` : 'censored'
  return { counted_on: closure, entry_days: 0, exit_days: end - closure, outcome }
}
