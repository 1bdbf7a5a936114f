import type { RecordTable } from '../pipeline/records/tables.ts'
import { isoDay } from './calendar.ts'
import { date, number, yesNo } from './cells.ts'
import type { AddRow } from './extract-rows.ts'
import type { Wider, WiderEpisode } from './wider/wider.ts'

/** What is held about a child apart from its episodes. */
export function rowsOfLife(
  id: string,
  wider: Wider,
  add: AddRow,
  rows: Record<RecordTable, number>,
): void {
  for (const { start, end, type, decile } of wider.addresses) {
    add('addresses', [`D${number(rows.addresses + 1)}`, id, isoDay(start), date(end), type, decile])
  }
  for (const { start, end } of wider.missing) {
    add('missing_episodes', [`M${number(rows.missing_episodes + 1)}`, id, isoDay(start), date(end)])
  }
}

/** What is held about an episode beyond the census, workers first, then what only some authorities record. */
export function rowsOfWider(
  id: string,
  referral: string,
  wider: WiderEpisode,
  add: AddRow,
  rows: Record<RecordTable, number>,
): void {
  const key = (letter: string, table: RecordTable): string => `${letter}${number(rows[table] + 1)}`
  for (const [index, day] of wider.allocated.entries()) {
    const first = yesNo(index === 0)
    add('worker_changes', [key('K', 'worker_changes'), referral, id, isoDay(day), first])
  }
  for (const { start, end } of wider.preProceedings) {
    add('pre_proceedings', [key('O', 'pre_proceedings'), referral, id, isoDay(start), date(end)])
  }
  for (const { date: day, answers } of wider.voices) {
    add('child_voices', [key('Y', 'child_voices'), id, isoDay(day), ...answers.map(yesNo)])
  }
  for (const { raised, agency, resolved } of wider.escalations) {
    const cells = [referral, id, isoDay(raised), agency, date(resolved)]
    add('escalations', [key('E', 'escalations'), ...cells])
  }
  for (const { date: day, decision, agency, view } of wider.views) {
    const cells = [referral, id, isoDay(day), decision, agency, view]
    add('agency_views', [key('G', 'agency_views'), ...cells])
  }
  for (const { date: day, strength } of wider.strengths) {
    add('strengths', [key('T', 'strengths'), referral, id, isoDay(day), strength])
  }
  for (const { date: day, offer } of wider.declined) {
    add('consent_declined', [key('X', 'consent_declined'), referral, id, isoDay(day), offer])
  }
}
