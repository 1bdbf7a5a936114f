import { drawContacts, drawEarlyHelp } from './contacts.ts'
import { isWorkingDay, workingDaysAfter, type Day } from './calendar.ts'
import { decide, drawEpisode, type Decision, type Request } from './decisions.ts'
import { ageOn, eighteenth, type Family } from './families.ts'
import type { Child, Episode } from './life.ts'
import { forChild } from './for-child.ts'
import type { Chance } from './random.ts'
import {
  childDecidedAlone,
  keepsClosedDay,
  primaryNeeds,
  returnAfter,
  returnRates,
  siblingIsReferred,
} from './rates.ts'
import { inSeason } from './seasons.ts'
import { drawSource } from './sources.ts'
import { policeShare } from './teams.ts'

/**
 * Lives the family's history with the front door, event by event, from its first referral until `end`.
 * After the case of an event closes, the next event waits by the family's pace and the time since.
 */
export function liveThrough(
  chance: Chance,
  family: Family,
  first: Day,
  end: Day,
  changedFrom: Day,
): void {
  let day = receivedOn(chance, first)
  let previousClose: Day | null = null
  while (day <= end) {
    const eligible = family.children.filter((child) => canBeReferred(chance, child, day))
    if (previousClose === null && !eligible.includes(family.first)) eligible.push(family.first)
    let close = day
    let pace = family.pace
    if (eligible.length > 0) {
      const isFirst = previousClose === null
      const event = happen(
        chance,
        family,
        together(chance, family, eligible, isFirst),
        day,
        changedFrom,
        previousClose,
      )
      close = event.closed
      pace *= event.decision === 'staysContact' ? returnAfter.nfa : returnAfter[event.decision]
    } else if (family.children.every((child) => child.left !== null || eighteenth(child) <= day)) {
      return
    }
    const next = close + nextAfter(chance, pace)
    if (next > end) return
    previousClose = close
    day = Math.max(close, receivedOn(chance, next))
  }
}

/** Days until the next event: the inverse of the cumulative hazard, year by year. */
function nextAfter(chance: Chance, pace: number): number {
  let toSpend = chance.wait() / pace
  let from = 0
  for (const { untilDay, perYear } of returnRates) {
    const held = ((untilDay - from) / 365.25) * perYear
    if (toSpend <= held) return from + Math.floor((toSpend / perYear) * 365.25)
    toSpend -= held
    from = untilDay
  }
  return from
}

function receivedOn(chance: Chance, day: Day): Day {
  const seasonal = inSeason(day)
  return isWorkingDay(seasonal) || chance.happens(keepsClosedDay)
    ? seasonal
    : workingDaysAfter(seasonal, 1)
}

function canBeReferred(chance: Chance, child: Child, day: Day): boolean {
  if (child.left !== null || day >= eighteenth(child)) return false
  if (child.arrived !== null && day < child.arrived) return false
  const untilBirth = child.birth - day
  if (untilBirth > 180 || (untilBirth > 0 && !chance.happens(0.9))) return false
  const last = child.episodes.at(-1)
  return last === undefined || (last.referred < day && (last.isNfa === true || last.closed! <= day))
}

function together(chance: Chance, family: Family, eligible: Child[], isFirst: boolean): Child[] {
  const chosen = eligible.filter(
    (child) => (isFirst && child === family.first) || chance.happens(siblingIsReferred),
  )
  return chosen.length > 0 ? chosen : [eligible[chance.whole(0, eligible.length - 1)]!]
}

function happen(
  chance: Chance,
  family: Family,
  children: Child[],
  day: Day,
  changedFrom: Day,
  previousClose: Day | null,
): { decision: Decision; closed: Day } {
  const oldest = Math.max(...children.map((child) => ageOn(child, day)))
  const team = family.team
  const request: Request = {
    day,
    source: drawSource(chance, day, oldest, policeShare(team)),
    need: chance.pick(primaryNeeds),
    team,
    age: oldest,
    hadPlan: family.hadPlan,
    changedFrom,
  }
  const decision = decide(chance, request)
  drawContacts(chance, children, request, decision, previousClose)
  if (decision === 'staysContact') return { decision, closed: day }
  const shared = drawEpisode(chance, request, decision)
  for (const child of children) addEpisode(chance, family, child, request, shared)
  drawEarlyHelp(chance, children, shared, previousClose)
  return { decision, closed: shared.closed ?? day }
}

function addEpisode(
  chance: Chance,
  family: Family,
  child: Child,
  request: Request,
  shared: Episode,
): void {
  const isAlone = chance.happens(childDecidedAlone)
  const decision = isAlone ? decide(chance, request) : null
  const own =
    decision === null || decision === 'staysContact'
      ? shared
      : drawEpisode(chance, request, decision)
  child.episodes.push(forChild(chance, family, child, own))
}
