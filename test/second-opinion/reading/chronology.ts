import type { Authority } from '../authority/records.ts'
import { dateOf, monthEnd, monthsAfter } from '../calendar.ts'
import { groupedBy } from '../grouped.ts'
import type { Episode, Life } from './lives.ts'
import type { World } from './world.ts'

type Cell = string | number | boolean | null

/** The chronology's tables as this reading makes them: by table, its columns, and rows as text. */
export const columns = {
  observations: [
    'child_id',
    'family_id',
    'known_from',
    'history_from',
    'eighteenth_birthday',
    'exit_date',
    'exit_reason',
    'authority',
  ],
  cleaned_referrals: [
    'child_id',
    'episode_id',
    'referral_date',
    'is_nfa',
    'closure_date',
    'closure_state',
    'closure_reason_code',
    'previous_referral_date',
    'next_referral_date',
  ],
  episodes: [
    'child_id',
    'episode_id',
    'is_within_records',
    'assessment_date',
    'authorised_date',
    'plan_date',
    'plan_contacts',
  ],
  decisions: [
    'child_id',
    'episode_id',
    'is_decided',
    'is_assessed',
    'is_assessment_held',
    'level',
    'is_met',
    'early_closure',
  ],
  episode_breakdowns: ['episode_id', 'source_group', 'age_band', 'primary_need', 'area'],
  spells: ['child_id', 'start_date', 'end_date', 'episodes'],
} as const

export type Table = keyof typeof columns

const asText = (cells: readonly Cell[]): string =>
  cells.map((cell) => String(cell ?? 'unknown')).join(' | ')
const date = (day: number | null | undefined): string | null => (day == null ? null : dateOf(day))

export function chronologyOf(
  { lives, episodes }: World,
  authority: Authority,
): Record<Table, string[]> {
  const pooled = smallAreas(authority)
  const tables: Record<Table, Cell[][]> = {
    observations: lives.map(observation),
    cleaned_referrals: episodes.map(cleaned),
    episodes: episodes.map(worked),
    decisions: episodes.map(decided),
    episode_breakdowns: episodes.map((episode) => [
      episode.id,
      ...Object.values(breakdownsOf(episode, pooled)),
    ]),
    spells: lives.flatMap(spells),
  }
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map(asText).sort()]),
  ) as Record<Table, string[]>
}

function observation(life: Life): Cell[] {
  const dates = [life.knownFrom, life.historyFrom, life.eighteenth, life.exit].map(date)
  return [life.childId, life.familyId, ...dates, life.exitReason, life.authority]
}

function cleaned(episode: Episode): Cell[] {
  const { childId, id, isNfa, closure, state, reason, earlier, next } = episode
  const around = [date(earlier.at(-1)?.date), date(next?.date)]
  return [childId, id, date(episode.date), isNfa, date(closure), state, reason, ...around]
}

const worked = (episode: Episode): Cell[] => [
  episode.childId,
  episode.id,
  episode.isWithinRecords,
  date(episode.assessment),
  date(episode.authorised),
  date(episode.plan),
  episode.contacts,
]

const decided = (episode: Episode): Cell[] => [
  episode.childId,
  episode.id,
  episode.isDecided,
  episode.assessment !== null,
  episode.isAssessmentHeld,
  episode.level,
  episode.isMet,
  episode.earlyClosure,
]

const sourceGroups: Record<string, string> = {
  '1': 'individual',
  '2A': 'school',
  '2B': 'education_services',
  '3': 'health',
  '4': 'housing',
  '5': 'la_services',
  '6': 'police',
  '7': 'other_legal',
  '8': 'other',
  '9': 'anonymous',
}

/** The values by which figures about a referral are broken down. */
export interface Breakdowns {
  source_group: string
  age_band: string
  primary_need: string
  area: string | null
}

export const sourceGroup = (code: string | null): string =>
  code === null || code === '10'
    ? 'unknown'
    : (sourceGroups[code] ?? sourceGroups[code[0]!] ?? 'unknown')

/** `pooled`: the areas of few children. */
export function breakdownsOf({ life, date, first }: Episode, pooled: Set<string>): Breakdowns {
  return {
    source_group: sourceGroup(first.source_code),
    age_band: ageBand(life, date),
    primary_need: first.primary_need_code ?? 'unknown',
    area: first.area !== null && pooled.has(first.area) ? 'other' : first.area,
  }
}

export function ageBand({ child }: Life, day: number): string {
  const birth = child?.birth_date
  if (birth == null) return 'unknown'
  if (child?.is_expected) return day <= monthEnd(birth) ? 'unborn' : 'unknown'
  if (day < birth) return 'unborn'
  const bands: [years: number, band: string][] = [
    [1, 'under_1'],
    [5, '1_to_4'],
    [10, '5_to_9'],
    [16, '10_to_15'],
  ]
  return bands.find(([years]) => day < monthsAfter(birth, years * 12))?.[1] ?? '16_and_over'
}

/** Areas of fewer than ten children. */
export function smallAreas({ records }: Authority): Set<string> {
  const named = records.referrals.filter(({ area }) => area !== null)
  const small = [...groupedBy(named, ({ area }) => area!)].filter(
    ([, rows]) => new Set(rows.map(({ child_id }) => child_id)).size < 10,
  )
  return new Set(small.map(([area]) => area))
}

/** Episodes joined across gaps of at most 30 days. */
function spells({ childId, episodes }: Life): Cell[][] {
  const joined: Episode[][] = []
  for (const episode of episodes) {
    const before = joined.at(-1)?.at(-1)
    if (before && episode.date - before.openUntil <= 30) joined.at(-1)!.push(episode)
    else joined.push([episode])
  }
  return joined.map((own) => [childId, date(own[0]!.date), date(own.at(-1)!.closure), own.length])
}
