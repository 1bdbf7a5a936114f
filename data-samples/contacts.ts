import { workingDaysAfter, type Day } from './calendar.ts'
import type { Decision, Request } from './decisions.ts'
import { ageOn } from './families.ts'
import type { Child, Episode } from './life.ts'
import { choices, type Chance } from './random.ts'
import { drawSource } from './sources.ts'
import { policeShare } from './teams.ts'

const outcomes = choices([
  ['nfa', 55],
  ['advice', 30],
  ['early help', 15],
])

const endReasons = choices([
  ['needs met', 55],
  ['declined', 20],
  ['stepped up', 18],
  ['moved', 7],
])

/** The contact that became (or did not become) the referral, and those that went before it. */
export function drawContacts(
  chance: Chance,
  children: readonly Child[],
  request: Request,
  decision: Decision,
  previousClose: Day | null,
): void {
  const outcome = decision === 'staysContact' ? chance.pick(outcomes) : 'referral'
  addContact(children, request.day, request.source, outcome)
  while (chance.happens(0.42)) {
    const date = workingDaysAfter(request.day - chance.whole(4, 260), 0)
    if (previousClose !== null && date <= previousClose) continue
    const source = drawSource(chance, date, ageOn(children[0]!, date), policeShare(request.team))
    addContact(children, date, source, chance.pick(outcomes))
  }
}

function addContact(children: readonly Child[], date: Day, source: string, outcome: string): void {
  for (const child of children) {
    const isThere = date >= child.birth - 160 && (child.arrived === null || date >= child.arrived)
    if (isThere) child.contacts.push({ date, source, outcome })
  }
}

/** Early help after a step-down and, for some, before the first referral. */
export function drawEarlyHelp(
  chance: Chance,
  children: readonly Child[],
  episode: Episode,
  previousClose: Day | null,
): void {
  if (previousClose === null && chance.happens(0.12)) {
    const start = episode.referred - chance.whole(60, 400)
    addEarlyHelp(children, start, episode.referred, 'stepped up')
  }
  if (episode.reason === 'RC9' && chance.happens(0.62)) {
    const start = episode.closed! + chance.whole(1, 40)
    addEarlyHelp(children, start, start + chance.whole(60, 270), chance.pick(endReasons))
  }
}

function addEarlyHelp(children: readonly Child[], start: Day, end: Day, endReason: string): void {
  for (const child of children) {
    if (start >= Math.max(child.birth, child.arrived ?? 0) && child.left === null) {
      child.earlyHelp.push({ start, end, endReason })
    }
  }
}
