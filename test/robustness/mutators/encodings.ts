import { isText } from '../formats/format.ts'
import { anyFile, canary, placeOf, spliced, type Mutator } from './mutator.ts'

const textFile = (name: string): boolean => anyFile(name) && isText(name)

/** The same text in other bytes. */
export const encodings: Mutator[] = [
  rewritten('UTF-8 with a byte order mark', (text) => Buffer.from(`\uFEFF${text}`)),
  rewritten('two byte order marks', (text) => Buffer.from(`\uFEFF\uFEFF${text}`)),
  rewritten('UTF-16 LE with a mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  rewritten('UTF-16 LE without a mark', (text) => Buffer.from(text, 'utf16le')),
  rewritten('UTF-16 BE with a mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()),
  rewritten('UTF-16 BE without a mark', (text) => Buffer.from(text, 'utf16le').swap16()),
  rewritten('UTF-16 LE cut inside a letter', (text) =>
    Buffer.from(`\uFEFF${text}`, 'utf16le').subarray(0, -1),
  ),
  rewritten('carriage returns only', (text) => Buffer.from(text.replaceAll('\n', '\r'))),
  rewritten('CRLF line ends', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))),
  {
    name: 'mixed line ends',
    fits: textFile,
    mutate: (file, dice) =>
      Buffer.from(file.toString().replace(/\n/g, () => dice.of(['\n', '\r\n', '\r']))),
  },
  afterComma('Windows-1252 letters', Buffer.from([0x5a, 0x6f, 0xeb, 0x92])),
  afterComma('bytes that are in no encoding', Buffer.from([0xc3, 0x28, 0xff, 0x81])),
  afterComma('a letter cut in half', Buffer.from([0xe2, 0x82])),
  afterComma('an unpaired surrogate', Buffer.from([0xed, 0xa0, 0x80])),
  afterComma('letters beyond the basic plane', Buffer.from(`𝒵${canary}😀`)),
]

function rewritten(name: string, write: (text: string) => Buffer): Mutator {
  return { name, fits: textFile, mutate: (file) => write(file.toString()) }
}

/** Puts bytes where a value begins, in any file of text. */
function afterComma(name: string, bytes: Buffer): Mutator {
  return {
    name,
    fits: textFile,
    mutate(file, dice) {
      const at = placeOf(file, dice.of([',', '>', '"', '\n']), dice)
      return spliced(file, at + 1, 0, bytes)
    },
  }
}
