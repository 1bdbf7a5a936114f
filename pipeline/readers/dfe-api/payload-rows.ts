import { dayOf, idFaultOf, monthOf } from '../cin-census/written.ts'
import type { Pseudonym } from '../pseudonyms.ts'
import type { TakeRow } from '../row-sink.ts'
import type { Payload } from './check-payload.ts'
import type { PayloadTable } from './payload-tables.ts'
import { codesOf, isPurged, listOf, textOf } from './payload-text.ts'
import { giveWorkers } from './payload-workers.ts'
import { giveSpans } from './payload-spans.ts'

type Text = string | null

/** Something that was marked to be deleted; it is, in this file and in those before it. */
export interface Purge {
  record: number
  childId: Text
  /** 'child', 'child_details', 'episode', or the table that the object would have gone to. */
  place: string
  /** Of what is below a child; null there means that only the mark was counted. */
  id: Text
}

/** What a child's rows are made with, and what there is to say of them. */
export interface Hands {
  take: TakeRow<PayloadTable>
  child: Pseudonym
  pupil: Pseudonym
  authorityCode: string
  purges: Purge[]
  /** Entries of care_worker_details that name no worker. */
  namelessWorkers: number
}

/** Where a child's or an episode's rows hang. */
export interface Owner {
  childId: Text
  episodeId: Text
  record: number
}

/** Hands out the rows of one child of a payload whose keys have been checked. */
export function giveChild(child: Payload, record: number, hands: Hands): void {
  const written = textOf(child.la_child_id)
  const childId = written && hands.child(written)
  if (isPurged(child)) {
    hands.purges.push({ record, childId, place: 'child', id: null })
    return
  }
  const idFault = written && idFaultOf(written)
  giveDetails(details(child, record, childId, hands), record, childId, idFault, hands)
  for (const episode of listOf(child, 'social_care_episodes')) {
    const owner = { childId, episodeId: textOf(episode.social_care_episode_id), record }
    if (isPurged(episode))
      hands.purges.push({ record, childId, place: 'episode', id: owner.episodeId })
    else giveEpisode(episode, owner, hands)
  }
}

/** The child's details; none where there are none, or where they are to be deleted. */
function details(child: Payload, record: number, childId: Text, { purges }: Hands): Payload {
  const held = (child.child_details ?? {}) as Payload
  if (!isPurged(held)) return held
  purges.push({ record, childId, place: 'child_details', id: null })
  return {}
}

function giveDetails(
  held: Payload,
  record: number,
  childId: Text,
  idFault: Text,
  { take, pupil }: Hands,
): void {
  const birth = textOf(held.date_of_birth)
  const expected = textOf(held.expected_date_of_birth)
  const month = birth ?? expected
  const upn = textOf(held.unique_pupil_number)
  take('children', record, [
    childId,
    month && monthOf(month),
    birth !== null ? 'false' : expected !== null ? 'true' : null,
    textOf(held.sex),
    textOf(held.ethnicity),
    upn && pupil(upn),
    String(Number(birth !== null) + Number(expected !== null)),
    idFault,
  ])
  for (const code of codesOf(held.disabilities)) take('disabilities', record, [childId, code])
}

function giveEpisode(episode: Payload, owner: Owner, hands: Hands): void {
  const { childId, episodeId, record } = owner
  hands.take('episodes', record, [
    childId,
    episodeId,
    hands.authorityCode,
    dayOf(textOf(episode.referral_date)),
    textOf(episode.referral_source),
    textOf(episode.referral_no_further_action_flag),
    dayOf(textOf(episode.closure_date)),
    textOf(episode.closure_reason),
  ])
  giveWorkers(listOf(episode, 'care_worker_details'), owner, hands)
  giveSpans(episode, owner, hands)
}
