import type { Population } from '../authority/populations.ts'
import type { Authority, TableName } from '../authority/records.ts'
import { groupedBy } from '../grouped.ts'
import { livesOf, type Episode, type Life } from './lives.ts'

/** All that a reference may look at. */
export interface World {
  recordStart: number
  extractEnd: number
  lives: Life[]
  families: Map<string, Life[]>
  /** Every cleaned referral, and those received while the records are complete. */
  episodes: Episode[]
  referrals: Episode[]
  populations: Population[]
  /** From when and until when a table is complete; never (Infinity, -Infinity) where it is not supplied. */
  heldFrom(table: TableName): number
  heldTo(table: TableName): number
  isHeldOn(table: TableName, day: number): boolean
}

export function worldOf(authority: Authority): World {
  const { recordStart, extractEnd, coverage } = authority
  const lives = livesOf(authority)
  const episodes = lives.flatMap((life) => life.episodes)
  return {
    recordStart,
    extractEnd,
    lives,
    families: groupedBy(lives, ({ familyId }) => familyId),
    episodes,
    referrals: episodes.filter(({ isWithinRecords }) => isWithinRecords),
    populations: authority.records.populations,
    heldFrom: (table) => coverage[table]?.from ?? Infinity,
    heldTo: (table) => coverage[table]?.to ?? -Infinity,
    isHeldOn: (table, day) =>
      day >= (coverage[table]?.from ?? Infinity) && day <= coverage[table]!.to,
  }
}
