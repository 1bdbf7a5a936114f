import { dateOf, monthEnd, monthsAfter } from './calendar.ts'
import { decisionsOf, type Decision } from './decisions.ts'
import { livesOf, type Life } from './lives.ts'
import type { Authority } from './records.ts'
import type { Episode } from './referrals.ts'

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

export function chronologyOf(authority: Authority): Record<Table, string[]> {
  const lives = [...livesOf(authority).values()]
  const pooled = smallAreas(authority)
  const tables: Record<Table, Cell[][]> = {
    observations: lives.map((life) => observation(life, authority)),
    cleaned_referrals: lives.flatMap(({ episodes }) =>
      episodes.map((each, place) => cleaned(each, episodes, place)),
    ),
    episodes: [],
    decisions: [],
    episode_breakdowns: lives.flatMap((life) =>
      life.episodes.map((each) => breakdowns(life, each, pooled)),
    ),
    spells: lives.flatMap(spells),
  }
  for (const life of lives) {
    for (const [id, decision] of decisionsOf(life, authority)) {
      tables.episodes.push([life.childId, id, ...worked(decision)])
      tables.decisions.push([life.childId, id, ...decided(decision)])
    }
  }
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map(asText).sort()]),
  ) as Record<Table, string[]>
}

function observation(life: Life, { recordStart }: Authority): Cell[] {
  const birth = life.child?.birth_date ?? null
  const knownFrom = Math.max(recordStart, life.arrival ?? recordStart, birth ?? recordStart)
  const dates = [knownFrom, life.historyFrom, life.eighteenth, life.exit].map(date)
  return [life.childId, life.familyId, ...dates, life.exitReason]
}

function cleaned(episode: Episode, all: Episode[], place: number): Cell[] {
  const { childId, id, isNfa, closure, state, reason } = episode
  const around = [date(all[place - 1]?.date), date(all[place + 1]?.date)]
  return [childId, id, date(episode.date), isNfa, date(closure), state, reason, ...around]
}

const worked = (decision: Decision): Cell[] => [
  decision.isWithinRecords,
  date(decision.assessment),
  date(decision.authorised),
  date(decision.plan),
  decision.contacts,
]

const decided = ({ isDecided, assessment, level, isMet, earlyClosure }: Decision): Cell[] => [
  isDecided,
  assessment !== null,
  level,
  isMet,
  earlyClosure,
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

export function breakdowns(
  life: Life,
  { id, date: day, first }: Episode,
  pooled: Set<string>,
): Cell[] {
  const code = first.source_code ?? ''
  const source =
    code === '10' ? 'unknown' : (sourceGroups[code] ?? sourceGroups[code[0] ?? ''] ?? 'unknown')
  const area = first.area !== null && pooled.has(first.area) ? 'other' : first.area
  return [id, source, ageBand(life, day), first.primary_need_code ?? 'unknown', area]
}

function ageBand({ child }: Life, day: number): string {
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
  const children = new Map<string, Set<string>>()
  for (const { area, child_id } of records.referrals) {
    if (area !== null) children.set(area, (children.get(area) ?? new Set()).add(child_id))
  }
  return new Set([...children].filter(([, own]) => own.size < 10).map(([area]) => area))
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
