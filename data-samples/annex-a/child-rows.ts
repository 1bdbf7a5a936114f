import type { Day } from '../calendar.ts'
import { ageOn } from '../families.ts'
import type { Child, Episode } from '../life.ts'
import {
  categoryWritten,
  ethnicityWritten,
  genderWritten,
  needWritten,
  reasonWritten,
  sourceWritten,
  yesNoWritten,
} from './codes.ts'
import type { Cell } from './workbook.ts'

/** Takes one row of a list, in the order of its headers. */
export type AddListRow = (list: number, cells: readonly Cell[]) => void

const worker = 'Worker 7'
const on = (day: Day | null): Cell => (day === null ? null : { day })

/** The rows of one child: what began from `from` on, and the case that was open since. */
export function listRowsOfChild(child: Child, from: Day, to: Day, add: AddListRow): void {
  const isExpected = child.birth > to
  const who: Cell[] = [
    4_000_000 + child.id,
    genderWritten[isExpected ? 'U' : child.sex] ?? null,
    ethnicityWritten[child.ethnicity] ?? null,
    { day: child.birth },
    isExpected ? -1 : ageOn(child, to),
  ]
  const disabled = [...who, yesNoWritten(child.disabilities.some((code) => code !== 'NONE'))]
  const isNew = (day: Day): boolean => day >= from && day <= to
  for (const { date, source } of child.contacts.filter((each) => isNew(each.date)))
    add(1, [...who, { day: date }, sourceWritten[source] ?? source])
  for (const { start, end } of child.earlyHelp.filter((each) => isNew(each.start)))
    add(2, [...who, { day: start }, on(end), 'Early Help Locality 2'])
  const received = child.episodes.filter((episode) => isNew(episode.referred))
  for (const episode of received) add(3, [...who, ...referralCells(episode, child)])
  const latest = child.episodes.at(-1)
  if (latest && isInNeed(latest, from)) add(6, [...disabled, ...needCells(latest)])
  for (const episode of child.episodes) activityRows(episode, disabled, isNew, add)
}

/** List 6 has no case that ended with its assessment, and none of a referral without further action. */
const isInNeed = ({ isNfa, closed, reason }: Episode, from: Day): boolean =>
  isNfa !== true && (closed === null || closed >= from) && reason !== 'RC8' && reason !== 'RC9'

function referralCells(episode: Episode, child: Child): Cell[] {
  const earlier = child.episodes.filter(
    ({ referred }) => referred < episode.referred && referred >= episode.referred - 365,
  )
  return [
    { day: episode.referred },
    sourceWritten[episode.source] ?? episode.source,
    yesNoWritten(episode.isNfa),
    earlier.length,
    episode.team,
    worker,
  ]
}

function needCells({ referred, need, closed, reason, team }: Episode): Cell[] {
  return [
    { day: referred },
    need === null ? null : (needWritten[need] ?? need),
    null,
    on(closed),
    reason === null ? null : (reasonWritten[reason] ?? reason),
    closed === null ? 'c) Child in need plan' : 'e) Closed episode',
    team,
    worker,
  ]
}

function activityRows(
  episode: Episode,
  who: Cell[],
  isNew: (day: Day) => boolean,
  add: AddListRow,
): void {
  const allocated = [episode.team, worker]
  for (const { start, authorised } of episode.assessments.filter((each) => isNew(each.start))) {
    const answers = [yesNoWritten(episode.reason !== 'RC8' && episode.reason !== 'RC9')]
    add(4, [...who, { day: start }, 'a) Yes', on(authorised), ...answers, ...allocated])
  }
  for (const enquiry of episode.enquiries.filter((each) => isNew(each.start))) {
    const { start, conference, isNotRequired } = enquiry
    const led = episode.conferences.find((each) => each.date === conference)?.ledToPlan ?? null
    const counts = [0, conference === null ? 0 : 1]
    const answers = [yesNoWritten(isNotRequired), on(conference), yesNoWritten(led)]
    add(5, [...who, { day: start }, ...answers, ...counts, ...allocated])
  }
  for (const plan of episode.cpPlans.slice(-1).filter(({ end }) => end === null || isNew(end))) {
    const categories = [plan.initial, plan.latest].map((code) => categoryWritten[code] ?? code)
    const visits = [on(plan.start + 10), 'a) Yes', on(plan.reviews.at(-1) ?? null)]
    const { start, end, previous } = plan
    add(7, [...who, { day: start }, ...categories, ...visits, on(end), previous, ...allocated])
  }
  for (const { start, end } of episode.care
    .slice(-1)
    .filter((each) => !each.end || isNew(each.end)))
    add(8, [...who, { day: start }, on(end), null, ...allocated])
}
