import { createHmac } from 'node:crypto'
import type { Database } from '../database.ts'
import { identifierIn } from '../gate/detectors/detectors.ts'
import type { Key } from '../key.ts'

/** Turns an authority's own id into this key's pseudonym. */
export type Pseudonym = (id: string) => string

/** What an id is of: the same number means another thing as a child's than as a family's. */
export type Domain = 'child' | 'family' | 'pupil' | 'worker'

/**
 * Ids under this key: 32 letters from A to P, the same in every extract of one authority. 128 bits of
 * HMAC-SHA-256, so without the key they cannot be made from a list of ids. SQL says the same with the macro
 * `pseudonym`. A blank stays blank.
 *
 * An id of a child or a family that may say who somebody is comes with the mark '!detector!' before it, for
 * the judge; ten digits that are no NHS number with '!ten_digits!', for the two are weighed against each other.
 * A pupil's UPN is expected to be one, and nobody judges a worker's number.
 */
export function pseudonymOf(key: Key, authorityCode: string, domain: Domain = 'child'): Pseudonym {
  const secret = key.derive('pseudonym')
  return (id) => {
    const trimmed = id.replaceAll(/^\p{Zs}+|\p{Zs}+$/gu, '')
    if (trimmed === '') return ''
    const keyed = createHmac('sha256', secret)
      .update(`${domain}|${authorityCode}|${trimmed}`)
      .digest('hex')
      .slice(0, 32)
      .replaceAll(/./g, (digit) => letters[Number.parseInt(digit, 16)]!)
    return domain === 'child' || domain === 'family' ? markOf(trimmed) + keyed : keyed
  }
}

function markOf(id: string): string {
  const detector = identifierIn(id, 'id')
  if (detector !== null) return `!${detector}!`
  return /^[0-9]{10}$/.test(id) ? '!ten_digits!' : ''
}

const letters = 'ABCDEFGHIJKLMNOP'

/**
 * Gives SQL `pseudonym(domain, authority_code, id)`, the same as `pseudonymOf`, so that files which the engine
 * reads give up their ids as they are read. A blank becomes null.
 */
export async function definePseudonym(database: Database, key: Key): Promise<void> {
  const secret = Buffer.alloc(64)
  key.derive('pseudonym').copy(secret)
  const pad = (byte: number): string =>
    [...secret].map((each) => `\\x${(each ^ byte).toString(16).padStart(2, '0')}`).join('')
  await database.run(
    `create macro keyed(message) as translate(left(sha256('${pad(0x5c)}'::blob ||
       unhex(sha256('${pad(0x36)}'::blob || encode(message)))), 32), '0123456789abcdef', '${letters}')`,
  )
  await database.run(
    `create macro mark_of(id) as
       case
         when is_odd_id(id) then coalesce(
           '!' || identifier_in(id, 'id') || '!',
           case when regexp_full_match(id, '[0-9]{10}') then '!ten_digits!' end,
           ''
         )
         else ''
       end`,
  )
  await database.run(
    `create macro pseudonym(domain, authority_code, id) as
       case
         when id is null or trim(id) = '' then null
         when domain in ('child', 'family')
           then mark_of(trim(id)) || keyed(domain || '|' || authority_code || '|' || trim(id))
         else keyed(domain || '|' || authority_code || '|' || trim(id))
       end`,
  )
}
