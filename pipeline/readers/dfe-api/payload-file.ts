import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { OperatorError } from '../../error.ts'
import { encodingOf } from '../csv-scan.ts'
import { PayloadFault } from './check-payload.ts'
import { RecordSplitter, SplitFault } from './split-records.ts'

export interface ReadPayload {
  bytes: number
  sha256: string
  children: number
  /** What an object round the children says of the authority; null where there is none. */
  authorityCode: string | null
}

/**
 * Streams one payload file, hashing it on the way, and hands over each child's object as it is parsed.
 *
 * @param take given the child's object and its place in the file, from 1; may throw a PayloadFault.
 * @throws OperatorError 'refused' naming file and child, never text: cut short, not JSON, nested too deep, too
 *   large a child, a key that a payload does not have.
 */
export async function readPayload(
  file: string,
  name: string,
  take: (child: unknown, record: number) => void,
): Promise<ReadPayload> {
  const hash = createHash('sha256')
  const encoding = await encodingOf(file)
  const decoder = new TextDecoder(encoding, { fatal: true })
  const splitter = new RecordSplitter((text) => take(parsed(text), splitter.records))
  let bytes = 0
  try {
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
      bytes += piece.length
      hash.update(piece)
      splitter.write(decoder.decode(piece, { stream: true }))
    }
    splitter.write(decoder.decode())
    if (splitter.isOpen)
      throw new SplitFault('the file ends before its last bracket is closed; it was cut short')
  } catch (error) {
    throw named(error, name, splitter.records) ?? error
  }
  const { records, rest } = splitter
  return { bytes, sha256: hash.digest('hex'), children: records, ...said(name, rest, records) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new SplitFault('is not valid JSON')
  }
}

/** The fault with file and child before it; undefined for a bug. */
function named(error: unknown, name: string, record: number): OperatorError | undefined {
  const place = record === 0 ? name : `${name}, child ${record}`
  if (error instanceof PayloadFault)
    return new OperatorError(
      'refused',
      `${place}: ${error.message}, so nothing was read. Send it as DfE's API has it; see the README.`,
    )
  if (error instanceof SplitFault)
    return new OperatorError('refused', `${place}: ${error.message}. Export it again.`)
  // The decoder's: the file's marks say UTF-16 or UTF-8, and its bytes are not.
  if (
    error instanceof TypeError &&
    'code' in error &&
    error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  )
    return new OperatorError(
      'refused',
      `${name}: holds bytes that are not in its encoding. Export it again as UTF-8.`,
    )
  return undefined
}

/**
 * Checks what stood outside the children, each of them a 0 here.
 *
 * @throws OperatorError 'refused'
 */
function said(name: string, rest: string, records: number): Pick<ReadPayload, 'authorityCode'> {
  if (records === 0) {
    throw new OperatorError(
      'refused',
      `${name}: holds no children. Export it again, or take it out of the folder.`,
    )
  }
  const text = rest.replace(/^\uFEFF/, '').trim()
  // One child, or one a line.
  if (/^0( 0)*$/.test(text)) return { authorityCode: null }
  const outer = parsedRest(text)
  const holder = typeof outer === 'object' && outer !== null && !Array.isArray(outer) ? outer : {}
  const keys = Object.keys(holder)
  const children = keys.filter((key) => key.toLowerCase() === 'children')
  const list: unknown = Array.isArray(outer) ? outer : Reflect.get(holder, children[0] ?? '')
  const isWhole = Array.isArray(list)
    ? list.length === records && list.every((each) => each === 0)
    : list === 0 && records === 1
  if (!isWhole || children.length > 1 || keys.some((key) => !isOuterKey(key))) {
    throw new OperatorError(
      'refused',
      `${name}: is not a list of children, nor an object with one under "children" and nothing beside it but la_code. Send it as DfE's API has it; see the README.`,
    )
  }
  const code: unknown = Reflect.get(holder, 'la_code')
  return {
    authorityCode: typeof code === 'string' || typeof code === 'number' ? String(code) : null,
  }
}

const isOuterKey = (key: string): boolean => /^(children|la_code)$/i.test(key)

function parsedRest(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
