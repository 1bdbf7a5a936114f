import { dayOf } from '../cin-census/written.ts'
import type { Payload } from './check-payload.ts'
import type { Hands, Owner } from './payload-rows.ts'
import type { PayloadTable } from './payload-tables.ts'
import { codesOf, isPurged, listOf, textOf } from './payload-text.ts'

type Text = string | null

/** Everything below an episode that has a beginning: list, id of its own, and table. */
const lists = [
  ['child_and_family_assessments', 'child_and_family_assessment_id', 'assessments'],
  ['child_in_need_plans', 'child_in_need_plan_id', 'cin_plans'],
  ['section_47_assessments', 'section_47_assessment_id', 'enquiries'],
  ['child_protection_plans', 'child_protection_plan_id', 'cp_plans'],
  ['child_looked_after_placements', 'child_looked_after_placement_id', 'placements'],
] as const satisfies [string, string, PayloadTable][]

/** Hands out the rows of what was done in an episode, but not of what is to be deleted. */
export function giveSpans(episode: Payload, owner: Owner, hands: Hands): void {
  const { childId, episodeId, record } = owner
  for (const [list, key, table] of lists) {
    for (const span of listOf(episode, list)) {
      const id = textOf(span[key])
      if (isPurged(span)) {
        hands.purges.push({ record, childId, place: table, id })
        continue
      }
      const days = daysOf(span, table)
      hands.take(table, record, [childId, episodeId, id, ...days])
      if (table === 'assessments') giveFactors(span, id, owner, hands)
      if (table === 'enquiries') giveConference(span, id, owner, hands)
    }
  }
}

function daysOf(span: Payload, table: PayloadTable): Text[] {
  const day = (key: string): Text => dayOf(textOf(span[key]))
  if (table === 'assessments') return [day('start_date'), day('authorisation_date')]
  const dates = [day('start_date'), day('end_date')]
  return table === 'enquiries'
    ? [...dates, day('icpc_date'), textOf(span.icpc_required_flag)]
    : dates
}

function giveFactors(span: Payload, assessmentId: Text, owner: Owner, { take }: Hands): void {
  for (const factor of codesOf(span.factors))
    take('factors', owner.record, [owner.childId, owner.episodeId, assessmentId, factor])
}

/** Two enquiries of an episode that led to one conference give its date twice: one key, one conference. */
function giveConference(span: Payload, enquiryId: Text, owner: Owner, { take }: Hands): void {
  const { childId, episodeId, record } = owner
  const day = dayOf(textOf(span.icpc_date))
  if (day === null) return
  take('conferences', record, [
    childId,
    episodeId,
    enquiryId,
    episodeId && `${episodeId}-c-${day}`,
    day,
  ])
}
