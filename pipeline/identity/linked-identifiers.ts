import type { Database } from '../database.ts'
import type { Sources } from '../readers/sources.ts'
import type { IdentityRow } from './files.ts'

/**
 * What the Standard Safeguarding Dataset says of earlier and other numbers of a child, as rows of a crosswalk.
 * A number that it gives to two children says nothing, and is left out. `record` is 0: no line was written for this.
 */
export async function readLinkedIdentifiers(
  database: Database,
  sources: Sources,
): Promise<IdentityRow[]> {
  const file = sources.files.find(({ kind }) => kind === 'ssd')
  if (!file) return []
  const as = (id: string): string =>
    sources.authorities.length > 1 ? `of_authority(authority_code, ${id})` : id
  const rows = await database.rows(
    `select as_id(former) as former, any_value(as_id(present)) as present
     from (
       select ${as('other_child_id')} as former, ${as('child_id')} as present
       from ssd.ssd_linked_identifiers
     ) as linked
     where former is not null and present is not null and former <> present
     group by former
     having count(distinct present) = 1
     order by former`,
  )
  return rows.map((row) => ({
    file,
    table: 'crosswalk',
    record: 0,
    from: String(row.former),
    to: String(row.present),
  }))
}
