import type { TakeRow } from '../row-sink.ts'
import type { CensusTable } from './census-tables.ts'

type Text = string | null

interface Assessment {
  start: Text
  authorised: Text
  factors: Text[]
}
interface Section47 {
  start: Text
  conference: Text
  notRequired: Text
}
interface Plan {
  start: Text
  end: Text
}
interface ProtectionPlan extends Plan {
  initial: Text
  latest: Text
  previous: Text
  reviews: Text[]
}
/** The block of the 2027 return; it may tell of a family group decision-making meeting alone. */
interface PreProceedings {
  start: Text
  decision: Text
  application: Text
}
export interface Episode {
  referral: Text
  source: Text
  need: Text
  closure: Text
  reason: Text
  conference: Text
  nfa: Text
  assessments: Assessment[]
  enquiries: Section47[]
  cinPlans: Plan[]
  cpPlans: ProtectionPlan[]
  preProceedings: PreProceedings[]
}

/** One Child block, already with pseudonyms in place of its id and UPN, and a month in place of a date of birth. */
export interface Child {
  id: Text
  idFault: Text
  pupilKey: Text
  hasBirth: boolean
  hasExpectedBirth: boolean
  birthMonth: Text
  isExpected: Text
  sex: Text
  ethnicity: Text
  death: Text
  disabilities: string[]
  episodes: Episode[]
  /** Activities that stand outside any referral: they name none. */
  loose: Episode | undefined
}

export const newChild = (): Child => ({
  id: null,
  idFault: null,
  pupilKey: null,
  hasBirth: false,
  hasExpectedBirth: false,
  birthMonth: null,
  isExpected: null,
  sex: null,
  ethnicity: null,
  death: null,
  disabilities: [],
  episodes: [],
  loose: undefined,
})

export const newEpisode = (): Episode => ({
  referral: null,
  source: null,
  need: null,
  closure: null,
  reason: null,
  conference: null,
  nfa: null,
  assessments: [],
  enquiries: [],
  cinPlans: [],
  cpPlans: [],
  preProceedings: [],
})

const birthsGiven = ['0', '1', '2']

/**
 * Hands out a child's rows. The XML holds no ids, so natural keys are made: child and referral date,
 * then the activity's own date. The same episode has the same key in every year's return; a second
 * referral on the same day in one return has a number of its own, so that neither is lost here.
 */
export function giveRows(child: Child, record: number, take: TakeRow<CensusTable>): void {
  take('children', record, [
    child.id,
    child.birthMonth,
    child.isExpected,
    child.sex,
    child.ethnicity,
    child.death,
    child.pupilKey,
    birthsGiven[Number(child.hasBirth) + Number(child.hasExpectedBirth)]!,
    child.idFault,
  ])
  for (const code of child.disabilities) take('disabilities', record, [child.id, code])
  // The mark that an odd id's pseudonym begins with is for the child's own column.
  const id = child.id && child.id.slice(child.id.lastIndexOf('!') + 1)
  const sameDay = new Map<Text, number>()
  for (const episode of child.episodes) {
    const place = (sameDay.get(episode.referral) ?? 0) + 1
    sameDay.set(episode.referral, place)
    const key = id && `${id}-${episode.referral ?? ''}${place > 1 ? `-${place}` : ''}`
    giveEpisode(episode, key, child.id, record, take)
  }
  if (child.loose) giveActivities(child.loose, id, null, child.id, record, take)
}

function giveEpisode(
  episode: Episode,
  key: Text,
  child: Text,
  record: number,
  take: TakeRow<CensusTable>,
): void {
  take('episodes', record, [
    key,
    child,
    episode.referral,
    episode.source,
    episode.need,
    episode.closure,
    episode.reason,
    episode.nfa,
  ])
  giveActivities(episode, key, key, child, record, take)
}

/** What followed a referral, each under a key of its own that begins with `root`. */
function giveActivities(
  episode: Episode,
  root: Text,
  key: Text,
  child: Text,
  record: number,
  take: TakeRow<CensusTable>,
): void {
  const below = (letter: string, date: Text): Text => root && `${root}-${letter}-${date ?? ''}`
  const conference = (date: Text): void => {
    if (date !== null) take('conferences', record, [below('c', date), key, child, date])
  }
  conference(episode.conference)
  for (const { start, authorised, factors } of episode.assessments) {
    const assessment = below('a', start)
    take('assessments', record, [assessment, key, child, start, authorised])
    for (const factor of factors) take('factors', record, [assessment, factor])
  }
  for (const { start, conference: held, notRequired } of episode.enquiries) {
    take('section_47', record, [below('s', start), key, child, start, held, notRequired])
    conference(held)
  }
  for (const { start, end } of episode.cinPlans) {
    take('cin_plans', record, [below('n', start), key, child, start, end])
  }
  for (const { start, decision, application } of episode.preProceedings) {
    // Without either the block tells of a family group decision-making meeting, not of pre-proceedings.
    if (start === null && decision === null) continue
    const row = [below('l', start), key, child, start, decision ?? application]
    take('pre_proceedings', record, row)
  }
  for (const { start, end, initial, latest, previous, reviews } of episode.cpPlans) {
    const plan = below('p', start)
    take('cp_plans', record, [plan, key, child, start, end, initial, latest, previous])
    for (const date of reviews)
      take('reviews', record, [plan && `${plan}-${date ?? ''}`, plan, child, date])
  }
}
