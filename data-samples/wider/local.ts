import type { Day } from '../calendar.ts'
import type { Episode } from '../life.ts'
import { choices, type Chance } from '../random.ts'

/** What only some authorities record, and no national return asks for. */
export interface Local {
  escalations: { raised: Day; agency: string; resolved: Day | null }[]
  views: { date: Day; decision: string; agency: string; view: string }[]
  strengths: { date: Day; strength: string }[]
  declined: { date: Day; offer: string }[]
  voices: { date: Day; answers: (boolean | null)[] }[]
}

const agencies = choices([
  ['school', 34],
  ['health', 28],
  ['police', 22],
  ['education_services', 4],
  ['housing', 5],
  ['other', 7],
])
const views = choices([
  ['agrees', 88],
  ['more_help', 9],
  ['less_help', 3],
])
const strengths = choices([
  ['family_support', 26],
  ['safe_adult', 22],
  ['services_engaged', 20],
  ['school', 14],
  ['own_skills', 10],
  ['community', 5],
  ['other', 3],
])

/** Professional disagreements raised in a year of open case [plausible: few are recorded]. */
const escalationsAYear = 0.012

export function drawLocal(chance: Chance, episode: Episode, to: Day): Local {
  const last = Math.min(episode.closed ?? to, to)
  return {
    escalations: drawEscalations(chance, episode, last),
    views: drawViews(chance, episode),
    strengths: episode.assessments.flatMap(({ authorised }) =>
      authorised === null || !chance.happens(0.55)
        ? []
        : distinct(chance.whole(1, 3), () => chance.pick(strengths)).map((strength) => ({
            date: authorised,
            strength,
          })),
    ),
    declined: drawDeclined(chance, episode),
    voices:
      last - episode.referred > 60 && chance.happens(0.25)
        ? [{ date: episode.referred + chance.whole(30, 60), answers: answers(chance) }]
        : [],
  }
}

function drawEscalations(chance: Chance, episode: Episode, last: Day): Local['escalations'] {
  const raised = episode.referred + Math.ceil((chance.wait() / escalationsAYear) * 365.25)
  if (raised > last) return []
  const resolved = raised + chance.whole(3, 60)
  return [{ raised, agency: chance.pick(agencies), resolved: resolved > last ? null : resolved }]
}

function drawViews(chance: Chance, episode: Episode): Local['views'] {
  const atConferences = episode.conferences.flatMap(({ date }) =>
    distinct(chance.whole(2, 4), () => chance.pick(agencies)).map((agency) => ({
      date,
      decision: 'conference',
      agency,
      view: chance.pick(views),
    })),
  )
  if (episode.closed === null || episode.isNfa || !chance.happens(0.12)) return atConferences
  const atClosure = {
    date: episode.closed,
    decision: 'closure',
    agency: chance.pick(agencies),
    view: chance.pick(views),
  }
  return [...atConferences, atClosure]
}

function drawDeclined(chance: Chance, episode: Episode): Local['declined'] {
  if (episode.closed === null || !['RC8', 'RC9'].includes(episode.reason ?? '')) return []
  if (!chance.happens(0.11)) return []
  return [{ date: episode.closed, offer: chance.happens(0.7) ? 'early_help' : 'assessment' }]
}

function answers(chance: Chance): (boolean | null)[] {
  return [0.8, 0.7, 0.65, 0.7, 0.3].map((yes) =>
    chance.happens(0.85) ? chance.happens(yes) : null,
  )
}

function distinct<Value>(count: number, draw: () => Value): Value[] {
  return [...new Set(Array.from({ length: count }, draw))]
}
