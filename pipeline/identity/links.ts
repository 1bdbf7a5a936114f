import { OperatorError } from '../error.ts'
import type { IdentityRow } from './files.ts'

/** An id and the one that is used in its place, with the row that says so. */
export interface Link {
  row: IdentityRow
  /** The id at the end of the chain: a to b and b to c make c of both. */
  canonical: string
}

/**
 * Follows every chain of ids to its end.
 *
 * @param rows what files say that were written to be followed.
 * @param linked what a kind of extract says by the way: taken only where it goes with the rest.
 * @throws OperatorError 'refused' when `rows` lead from an id to two others, or back to itself.
 */
export function followLinks(
  rows: readonly IdentityRow[],
  linked: readonly IdentityRow[] = [],
): Link[] {
  const next = new Map<string, IdentityRow>()
  for (const row of rows) {
    const before = next.get(row.from)
    if (before && before.to !== row.to) throw forked(before, row)
    if (!before && row.from !== row.to) next.set(row.from, row)
  }
  const ends = new Map<string, string>()
  for (const row of next.values()) endOf(row, next, ends)
  for (const row of linked) if (!next.has(row.from) && !leadsTo(row, next)) next.set(row.from, row)
  ends.clear()
  return [...next.values()].map((row) => ({ row, canonical: endOf(row, next, ends) }))
}

/** Whether a row's new id leads back to its old one. */
function leadsTo({ from, to }: IdentityRow, next: ReadonlyMap<string, IdentityRow>): boolean {
  let id = to!
  while (id !== from && next.has(id)) id = next.get(id)!.to!
  return id === from
}

/** The end of the chain that starts with a row; the ends already found are not looked for again. */
function endOf(
  start: IdentityRow,
  next: ReadonlyMap<string, IdentityRow>,
  ends: Map<string, string>,
): string {
  const passed = new Set<string>()
  let id = start.from
  for (let row = next.get(id); row; row = next.get(id)) {
    if (passed.has(id)) throw turning(start)
    passed.add(id)
    id = ends.get(id) ?? row.to!
  }
  for (const each of passed) ends.set(each, id)
  return id
}

const placeOf = ({ file, record }: IdentityRow): string => `${file.file}, record ${record}`

function forked(before: IdentityRow, row: IdentityRow): OperatorError {
  return new OperatorError(
    'refused',
    `${placeOf(row)}: gives an id that has become another already, in ${placeOf(before)}. Keep the one that holds.`,
  )
}

function turning(row: IdentityRow): OperatorError {
  return new OperatorError(
    'refused',
    `${placeOf(row)}: the ids lead back to where they began, so none of them is the one to keep. Take out one of the lines.`,
  )
}
