import type { Database } from '../database.ts'
import type { ServiceEvent } from '../release/contract-data.ts'

/** What happened to the service, in order of time: an event without a title is called by its kind. */
export async function serviceEvents(database: Database): Promise<ServiceEvent[]> {
  const rows = await database.rows(
    'select event_date, event_code, title from service_events order by event_date, service_event_id',
  )
  return rows.map((row) => {
    const kind = String(row['event_code'] ?? 'other')
    return {
      date: String(row['event_date']),
      kind,
      title: row['title'] == null ? titleOf(kind) : String(row['title']),
    }
  })
}

function titleOf(kind: string): string {
  const words = kind.replaceAll('_', ' ')
  return words === 'other' ? 'Event in the service' : `${words[0]!.toUpperCase()}${words.slice(1)}`
}
