import { OperatorError } from '../error.ts'
import type { Key } from '../key.ts'
import type { Sources } from '../readers/sources.ts'

/**
 * Ids that were made with a key can only stand beside ids made with the same: with another the same child
 * would be two. Where nothing is kept (`check`) it is only said.
 *
 * @throws OperatorError 'refused' when an extract names another key than this run's.
 */
export function refuseOtherKey(sources: Sources, key: Key): void {
  const parts = [...new Set(sources.files.map((file) => file.part))]
  const named = parts.filter(({ description }) => description.key_id !== undefined)
  if (key.isPassing) {
    for (const { prefix, description } of named)
      sources.remarks.push(
        `${prefix}extract.json says that ids were made with key ${description.key_id}. A build needs the same key.`,
      )
    return
  }
  const lines = named
    .filter(({ description }) => description.key_id !== key.id)
    .map(
      ({ prefix, description }) =>
        `${prefix}extract.json: its ids were made with another key (${description.key_id}) than this run's (${key.id}). ` +
        'Name that key with --key, or make the extract again with this one.',
    )
  if (lines.length > 0) throw new OperatorError('refused', ...lines)
}
