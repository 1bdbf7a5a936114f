import { createHmac } from 'node:crypto'
import type { Database } from '../database.ts'
import type { Key } from '../key.ts'

/** Turns an authority's own id into this key's pseudonym. */
export type Pseudonym = (id: string) => string

/** What an id is of: the same number means another thing as a child's than as a family's. */
export type Domain = 'child' | 'family' | 'pupil' | 'worker'

/**
 * Ids under this key: 32 letters from A to P, the same in every extract of one authority. 128 bits of
 * HMAC-SHA-256, so without the key they cannot be made from a list of ids. SQL says the same with the macro
 * `pseudonym`.
 */
export function pseudonymOf(key: Key, authorityCode: string, domain: Domain = 'child'): Pseudonym {
  const secret = key.derive('pseudonym')
  return (id) =>
    createHmac('sha256', secret)
      .update(`${domain}|${authorityCode}|${id}`)
      .digest('hex')
      .slice(0, 32)
      .replaceAll(/./g, (digit) => letters[Number.parseInt(digit, 16)]!)
}

const letters = 'ABCDEFGHIJKLMNOP'

/**
 * Gives SQL `pseudonym(domain, authority_code, id)`, the same as `pseudonymOf`, so that files which the engine
 * reads give up their ids as they are read. A blank stays blank; an id that may say who somebody is comes with
 * the mark '!detector!' before it, for the judge.
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
    `create macro pseudonym(domain, authority_code, id) as
       case
         when id is null or trim(id) = '' then null
         when is_odd_id(trim(id)) and identifier_in(trim(id), 'id') is not null
           then '!' || identifier_in(trim(id), 'id') || '!' || keyed(domain || '|' || authority_code || '|' || trim(id))
         else keyed(domain || '|' || authority_code || '|' || trim(id))
       end`,
  )
}
