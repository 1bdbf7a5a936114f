import type { Manifest } from './contract.ts'
import { peek } from './list.ts'
import { publications } from './site.ts'

/** A release that is about to be published, as far as it is compared. */
export type Comparable = Pick<
  Manifest,
  | 'audience'
  | 'authority'
  | 'key_id'
  | 'coverage'
  | 'inputs'
  | 'tables'
  | 'findings'
  | 'capabilities'
>

export interface SinceBefore {
  changes: Manifest['changes']
  identity: Manifest['identity']
}

/**
 * What differs from the last release of the same authority, audience and key that was made of other files
 * and published before these files first were; and how many children were met again then. So the same files
 * give the same answer whenever they are built again, and with it the same release.
 *
 * @param measured how many children of the last build are met again in this one
 */
export async function sinceBefore(
  site: string,
  now: Comparable,
  measured: Manifest['identity'],
): Promise<SinceBefore> {
  let last: Manifest | null = null
  let identity = measured
  for (const { release } of await publications(site)) {
    const manifest = await peek(site, release)
    if (!manifest || !isAlike(manifest, now)) continue
    if (filesOf(manifest) === filesOf(now)) {
      identity = manifest.identity
      break
    }
    last = manifest
  }
  return { changes: last && between(last, now), identity }
}

function isAlike(one: Comparable, other: Comparable): boolean {
  return (
    one.authority.code === other.authority.code &&
    one.audience === other.audience &&
    one.key_id === other.key_id
  )
}

const filesOf = ({ inputs }: Comparable): string =>
  inputs
    .map((input) => input.sha256)
    .sort()
    .join()

/** Compares what two releases show: nothing that either withholds comes into it. */
export function between(before: Manifest, now: Comparable): NonNullable<Manifest['changes']> {
  const had = new Set(before.findings.map(({ code }) => code))
  const has = new Set(now.findings.map(({ code }) => code))
  return {
    release: before.release,
    extracted_on: before.extracted_on,
    tables: now.tables.map(({ table }) => ({
      table,
      was_supplied: isSupplied(before, table),
      is_supplied: isSupplied(now, table),
      before: held(before, table),
      now: held(now, table),
    })),
    new_findings: [...has].filter((code) => !had.has(code)),
    closed_findings: before.findings
      .filter(({ code }) => !has.has(code))
      .map(({ code, title }) => ({ code, title })),
    capabilities: now.capabilities.flatMap(({ key, state }) => {
      const earlier = before.capabilities.find((each) => each.key === key)
      return earlier && earlier.state !== state ? [{ key, before: earlier.state, now: state }] : []
    }),
  }
}

function isSupplied({ coverage }: Comparable, table: string): boolean {
  return coverage.some((each) => each.table === table && each.is_supplied)
}

/** Superseded rows are versions of a record that is counted already. */
function held({ tables, audience }: Comparable, table: string): number | null {
  const rows = tables.find((each) => each.table === table)
  if (rows?.accepted == null) return null
  const left = Math.max(0, rows.accepted - (rows.superseded ?? 0))
  return left === 0 && audience === 'partnership' ? null : left
}
