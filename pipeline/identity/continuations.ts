import type { Database } from '../database.ts'
import type { Sources } from '../readers/sources.ts'
import { createTables } from '../sql-folder.ts'

/**
 * Lists, in `beside.possible_continuations`, expected children who may be in the records under another id since
 * their birth. They are never joined: two children of a family may be born in one month.
 */
export async function listContinuations(database: Database, sources: Sources): Promise<void> {
  const parameters = { extract_end: sources.extractedOn }
  await createTables(database, '2_records/5_identity', parameters, 'beside')
}
