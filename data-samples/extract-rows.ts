import type { RecordTable } from '../pipeline/records/tables.ts'
import { isoDay, type Day } from './calendar.ts'
import { date, number, yesNo } from './cells.ts'
import type { Child, Episode } from './life.ts'
import { rowsOfLife, rowsOfWider } from './wider-rows.ts'
import type { Wider, WiderEpisode } from './wider/wider.ts'
import type { Cell } from './write-extract.ts'

/** Takes one row of a table in the order of its columns. */
export type AddRow = (table: RecordTable, cells: readonly Cell[]) => number

/** Writes all that is held about one child; `rows` counts what is already written and numbers the ids. */
export function rowsOfChild(
  child: Child,
  wider: Wider,
  to: Day,
  add: AddRow,
  rows: Record<RecordTable, number>,
): void {
  const id = `C${number(child.id)}`
  const isExpected = child.birth > to
  add('children', [
    id,
    `F${number(child.familyId)}`,
    isoDay(child.birth).slice(0, 7),
    yesNo(isExpected),
    isExpected ? 'U' : child.sex,
    child.ethnicity,
    date(child.arrived),
    date(child.death),
  ])
  for (const contact of child.contacts) {
    const key = `N${number(rows.contacts + 1)}`
    add('contacts', [key, id, isoDay(contact.date), contact.source, contact.outcome])
  }
  for (const span of child.earlyHelp) {
    const key = `H${number(rows.early_help_episodes + 1)}`
    add('early_help_episodes', [
      key,
      id,
      isoDay(span.start),
      date(span.end),
      span.endReason ?? null,
    ])
  }
  for (const code of child.disabilities) add('child_disabilities', [id, code])
  rowsOfLife(id, wider, add, rows)
  for (const [index, episode] of child.episodes.entries())
    rowsOfEpisode(id, episode, wider.episodes[index]!, add, rows)
}

function rowsOfEpisode(
  id: string,
  episode: Episode,
  wider: WiderEpisode,
  add: AddRow,
  rows: Record<RecordTable, number>,
): void {
  const referral = `R${number(rows.referrals + 1)}`
  add('referrals', [
    referral,
    id,
    isoDay(episode.referred),
    episode.source,
    episode.need,
    yesNo(episode.isNfa),
    date(episode.closed),
    episode.reason,
    wider.outcome,
    episode.area,
    episode.team,
  ])
  for (const [index, each] of episode.assessments.entries()) {
    const key = `A${number(rows.assessments + 1)}`
    const dates = [isoDay(each.start), date(each.authorised)]
    const answers = [yesNo(wider.isChildSeen[index]!), yesNo(wider.isSupportNeeded[index]!)]
    add('assessments', [key, referral, id, ...dates, ...answers])
    for (const factor of each.factors) add('assessment_factors', [key, factor])
  }
  rowsOfProtection(id, referral, episode, wider, add, rows)
  rowsOfWider(id, referral, wider, add, rows)
  for (const span of episode.cinPlans) {
    add('cin_plans', [
      `P${number(rows.cin_plans + 1)}`,
      referral,
      id,
      isoDay(span.start),
      date(span.end),
    ])
  }
  for (const visit of episode.visits) {
    const key = `V${number(rows.visits + 1)}`
    add('visits', [
      key,
      referral,
      id,
      isoDay(visit.date),
      yesNo(visit.isSeen),
      yesNo(visit.isSeenAlone),
    ])
  }
  for (const span of episode.care) {
    add('care_episodes', [
      `L${number(rows.care_episodes + 1)}`,
      referral,
      id,
      isoDay(span.start),
      date(span.end),
    ])
  }
}

function rowsOfProtection(
  id: string,
  referral: string,
  episode: Episode,
  wider: WiderEpisode,
  add: AddRow,
  rows: Record<RecordTable, number>,
): void {
  for (const [index, enquiry] of episode.enquiries.entries()) {
    const { start, end, conference, isNotRequired } = enquiry
    const key = `S${number(rows.section_47_enquiries + 1)}`
    const cells = [
      key,
      referral,
      id,
      isoDay(start),
      date(end),
      date(conference),
      yesNo(isNotRequired),
      wider.enquiryOutcomes[index]!,
    ]
    add('section_47_enquiries', cells)
  }
  for (const conference of episode.conferences) {
    const key = `I${number(rows.initial_conferences + 1)}`
    const outcome = [yesNo(conference.ledToPlan), yesNo(conference.isTransferIn)]
    add('initial_conferences', [key, referral, id, isoDay(conference.date), ...outcome])
  }
  for (const [index, plan] of episode.cpPlans.entries()) {
    const key = `B${number(rows.cp_plans + 1)}`
    const dates = [isoDay(plan.start), date(plan.end)]
    const other = yesNo(wider.isOtherAuthority[index]!)
    add('cp_plans', [key, referral, id, ...dates, plan.initial, plan.latest, plan.previous, other])
    for (const [place, review] of plan.reviews.entries()) {
      const { isQuorate, isContinued } = wider.reviews[index]![place]!
      const answers = [yesNo(isQuorate), yesNo(isContinued)]
      add('cp_reviews', [`W${number(rows.cp_reviews + 1)}`, key, id, isoDay(review), ...answers])
    }
  }
}
