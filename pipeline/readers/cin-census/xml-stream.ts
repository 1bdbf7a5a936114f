import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { SaxesParser } from 'saxes'
import { OperatorError } from '../../error.ts'
import { plainName } from './census-words.ts'

/** What a reader hears of an XML file, in order. Names are plain names (census-words.ts). */
export interface XmlListener {
  /** `written` is the name as the file has it. */
  open(name: string, written: string): void
  /** An element without elements inside, with its trimmed text. */
  leaf(name: string, text: string): void
  /** The end of an element that held others. */
  close(name: string): void
  /** Text between elements, which means nothing. */
  stray(): void
  /** True when nothing more needs to be heard. */
  isDone?(): boolean
}

export interface ReadFile {
  bytes: number
  sha256: string
}

const deepest = 32
const longestText = 10_000
/** So much of a file without one tag is not a return. */
const longestSilence = 1 << 20

/**
 * Streams an XML file through a strict parser, hashing it on the way; memory does not grow with the file.
 *
 * @throws OperatorError 'refused' naming file and line where it is cut short, not well formed, has a
 *   document type declaration (which can define entities), is nested too deep, or is in an unknown encoding.
 */
export async function readXml(
  file: string,
  name: string,
  listener: XmlListener,
): Promise<ReadFile> {
  const hash = createHash('sha256')
  const parser = listeningParser(name, listener)
  let decoder: TextDecoder | undefined
  let bytes = 0
  for await (const piece of createReadStream(file, {
    highWaterMark: 1 << 16,
  }) as AsyncIterable<Buffer>) {
    bytes += piece.length
    hash.update(piece)
    decoder ??= decoderFor(piece, name)
    parser.write(decode(decoder, name, piece))
    if (listener.isDone?.()) return { bytes, sha256: '' }
  }
  parser.write(decoder ? decode(decoder, name) : '')
  parser.close()
  return { bytes, sha256: hash.digest('hex') }
}

function listeningParser(name: string, listener: XmlListener) {
  const parser = new SaxesParser({ fileName: name })
  const names = new Map<string, string>()
  const refuse = (what: string): never => {
    throw new OperatorError('refused', `${name}, line ${parser.line}: ${what}`)
  }
  let text = ''
  let isLeaf = false
  let depth = 0
  let isClosing = false
  let heardAt = 0

  const plain = (written: string): string => {
    let known = names.get(written)
    if (known === undefined) names.set(written, (known = plainName(written)))
    return known
  }
  const dropText = (): void => {
    if (text !== '' && /\S/.test(text)) listener.stray()
    text = ''
  }
  parser.on('error', () =>
    refuse(
      isClosing
        ? 'the file ends before its last element is closed; it was cut short. Export it again.'
        : 'is not well-formed XML. Export it again, or open it in an XML editor at this line.',
    ),
  )
  parser.on('doctype', () =>
    refuse('has a DOCTYPE, which a return never has. Export it again without one.'),
  )
  parser.on('opentag', (tag) => {
    dropText()
    if (++depth > deepest)
      refuse(
        `elements are nested more than ${deepest} deep, which a return never is. Export it again.`,
      )
    isLeaf = true
    heardAt = parser.position
    listener.open(plain(tag.name), tag.name)
  })
  const hear = (piece: string): void => {
    if (text.length + piece.length > longestText)
      refuse(`one element holds more than ${longestText} characters. Export it again.`)
    text += piece
  }
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', (tag) => {
    depth--
    heardAt = parser.position
    if (isLeaf) listener.leaf(plain(tag.name), text.trim())
    else {
      dropText()
      listener.close(plain(tag.name))
    }
    text = ''
    isLeaf = false
  })
  return {
    write(piece: string) {
      parser.write(piece)
      if (parser.position - heardAt > longestSilence)
        refuse('goes on without a tag for too long to be a return. Export it again.')
    },
    close() {
      isClosing = true
      parser.close()
    },
  }
}

function decode(decoder: TextDecoder, name: string, piece?: Buffer): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    throw new OperatorError(
      'refused',
      `${name}: holds bytes that are not in the encoding it declares. Export it again as UTF-8.`,
    )
  }
}

function decoderFor(start: Buffer, name: string): TextDecoder {
  const label = byteOrder(start) ?? declaredEncoding(start) ?? 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true })
  } catch {
    throw new OperatorError(
      'refused',
      `${name}: declares an encoding that is not known. Export it again as UTF-8.`,
    )
  }
}

function byteOrder(start: Buffer): string | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start[0] === 0x3c && start[1] === 0) return 'utf-16le'
  return start[0] === 0 && start[1] === 0x3c ? 'utf-16be' : undefined
}

function declaredEncoding(start: Buffer): string | undefined {
  const declared = /^[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    start.toString('latin1', 0, 200),
  )?.[1]
  // A declaration that could be read as single bytes is not UTF-16, whatever it says.
  return declared && /^utf-?16/i.test(declared) ? 'utf-8' : declared
}
