import { dayOf, workingDaysAfter, type Day } from './calendar.ts'
import type { Episode } from './life.ts'
import type { Chance } from './random.ts'
import { assessmentDays, decisionShares, frontDoorChange, sentToEarlyHelp } from './rates.ts'
import { inTeam, notInNeedShare, type Team } from './teams.ts'
import { needEpisode } from './need.ts'

export type Decision = 'nfa' | 'notInNeed' | 'need' | 'staysContact'

/** What arrives at the front door on one day about one family. */
export interface Request {
  day: Day
  source: string
  need: string
  team: Team
  /** Years of the oldest child it is about. */
  age: number
  hadPlan: boolean
  changedFrom: Day
}

const earlyHelpReasonFrom = dayOf(2022, 4, 1)

/** What the front door makes of a request; before and after its change of practice. */
export function decide(chance: Chance, request: Request): Decision {
  const share = inTeam(decisionShares.nfa, request.team.effects.nfa) * frontDoorChange.nfaFactor
  if (chance.happens(share)) {
    const isAfter = request.day >= request.changedFrom
    return isAfter && chance.happens(frontDoorChange.staysContact) ? 'staysContact' : 'nfa'
  }
  const notInNeed = notInNeedShare(request.team) / (1 - decisionShares.nfa)
  return chance.happens(notInNeed) ? 'notInNeed' : 'need'
}

/** The whole episode that follows a decision, to its close; the details of one child come later. */
export function drawEpisode(chance: Chance, request: Request, decision: Decision): Episode {
  if (decision === 'nfa') return nfaEpisode(chance, request)
  const episode = assessed(chance, emptyEpisode(request))
  return decision === 'notInNeed'
    ? closedAfterAssessment(chance, episode)
    : needEpisode(chance, episode, request)
}

function emptyEpisode(request: Request): Episode {
  return {
    referred: request.day,
    source: request.source,
    need: request.need,
    isNfa: false,
    closed: null,
    reason: null,
    area: request.team.area,
    team: request.team.name,
    assessments: [],
    enquiries: [],
    conferences: [],
    cinPlans: [],
    cpPlans: [],
    visits: [],
    care: [],
  }
}

/** NFA at referral: more than half carry no closure date, as in real returns. */
function nfaEpisode(chance: Chance, request: Request): Episode {
  const isClosed = chance.happens(0.4)
  return {
    ...emptyEpisode(request),
    isNfa: true,
    need: chance.happens(0.5) ? request.need : null,
    closed: isClosed ? request.day : null,
    reason: isClosed ? 'RC7' : null,
  }
}

function assessed(chance: Chance, episode: Episode): Episode {
  const lag = chance.happens(0.7) ? 0 : chance.whole(1, 4)
  const start = workingDaysAfter(episode.referred, lag)
  const [from, to] = chance.pick(assessmentDays)
  const authorised = workingDaysAfter(start, chance.whole(from, to))
  return { ...episode, assessments: [{ start, authorised, factors: [] }] }
}

function closedAfterAssessment(chance: Chance, episode: Episode): Episode {
  const assessment = episode.assessments[0]!
  const authorised = assessment.authorised ?? assessment.start
  const closed = workingDaysAfter(authorised, chance.happens(0.6) ? 0 : chance.whole(1, 6))
  // A few assessments are never authorised: the family declined, moved on, or the record was not finished.
  const isUnfinished = chance.happens(0.02)
  const toEarlyHelp =
    !isUnfinished && closed >= earlyHelpReasonFrom && chance.happens(sentToEarlyHelp)
  return {
    ...episode,
    closed,
    reason: toEarlyHelp ? 'RC9' : 'RC8',
    assessments: [isUnfinished ? { ...assessment, authorised: null } : assessment],
  }
}
