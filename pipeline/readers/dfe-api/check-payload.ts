import type { Field, Shape } from './payload-shape.ts'

/** An object of a payload, once its keys are known to be allowed. */
export type Payload = Record<string, unknown>

/** Why an object is not one of the payload's; the reader adds the file and the child's place in it. */
export class PayloadFault extends Error {}

/** What was met on the way, by key. */
export interface Met {
  /** Objects that carried a key which is not stored as it is written. */
  dropped: Map<string, { why: string; objects: number }>
  /** Lists and codes that some object carried, empty ones too. */
  carried: Set<string>
}

export const newMet = (): Met => ({ dropped: new Map(), carried: new Set() })

/**
 * Checks an object against the keys and the nesting of its shape, before anything is taken from it.
 *
 * @param path what stands before its keys in messages: '' or 'child_details.'
 * @throws PayloadFault naming the key. A key is repeated only if it can only be a key, since in a file with
 *   another layout keys may be data.
 */
export function checkPayload(value: unknown, shape: Shape, path: string, met: Met): Payload {
  if (!isObject(value)) throw new PayloadFault(`${shown(path)}is not an object with keys`)
  for (const key of Object.keys(value)) {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined
    if (field === undefined) throw new PayloadFault(strangerLine(path, key))
    checkField(value[key], field, `${path}${key}`, met)
  }
  return value
}

function checkField(value: unknown, field: Field, name: string, met: Met): void {
  if ('why' in field && field.why !== undefined) count(met, name, field.why)
  if (field.kind === 'left') return
  if (field.kind !== 'value') met.carried.add(name)
  if (value === null || value === undefined) return
  if (field.kind === 'value') {
    if (typeof value === 'object') throw misplaced(name, 'a list or an object', 'one value')
  } else if (field.kind === 'object') checkPayload(value, field.shape, `${name}.`, met)
  else if (field.kind === 'codes') checkCodes(value, name)
  else if (!Array.isArray(value)) throw misplaced(name, 'something else', 'a list')
  else for (const each of value) checkPayload(each, field.shape, `${name}.`, met)
}

function checkCodes(value: unknown, name: string): void {
  const codes = isObject(value) ? Object.values(value) : Array.isArray(value) ? value : []
  if (codes.some((code) => typeof code === 'object' && code !== null))
    throw misplaced(name, 'a list or an object inside its list', 'codes')
}

function count(met: Met, name: string, why: string): void {
  const found = met.dropped.get(name)
  if (found) found.objects++
  else met.dropped.set(name, { why, objects: 1 })
}

function isObject(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const shown = (path: string): string => (path === '' ? '' : `${path.slice(0, -1)} `)

const misplaced = (name: string, found: string, wanted: string): PayloadFault =>
  new PayloadFault(`${name} holds ${found} where ${wanted} belongs`)

function strangerLine(path: string, key: string): string {
  const isName = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/i.test(key) && key.length <= 40
  return `${isName ? `${path}${key}` : `${path}(a key that cannot be shown)`} is not a key of the payload, and may say who a child is`
}
