import type { Life } from './lives.ts'

/** The days of a child's contacts, one of each source and day; those of no source recorded are of one source. */
export function contactDays({ own }: Life): number[] {
  const contacts = new Map(
    own.contacts.map((row) => [`${row.contact_date} ${row.source_code}`, row.contact_date]),
  )
  return [...contacts.values()].sort((one, other) => one - other)
}
