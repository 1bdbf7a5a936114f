import { withoutLetter, wordsOf } from '../words.ts'

/** What a cell says: a code, null for "not known", undefined for what cannot be placed. */
export type Spelling = (text: string) => string | null | undefined

/** "Not known", however it is put; never "no". */
const unknowns = new Set([
  '',
  'u',
  'unknown',
  'not known',
  'not recorded',
  'not stated',
  'not stated recorded',
  'not stated not recorded',
  'not yet known',
  'not yet recorded',
  'not applicable',
  'n a',
  'na',
  'null',
  'blank',
  'tbc',
])

/** Is it "not known"? Codes of some lists mean that too, and are asked first. */
export const isUnknown = (text: string): boolean => unknowns.has(wordsOf(withoutLetter(text)))

/**
 * A spelling of a code list: the code itself with or without what explains it ('6: Police', 'N1 - Abuse or
 * neglect', 'a) WBRI'), or its official wording alone.
 *
 * @param code what the words must begin with to be a code; its first group is the code.
 * @param wordings official words, and what they are the words of.
 */
export function spelling(code: RegExp, wordings: Record<string, readonly string[]>): Spelling {
  const codeOf = new Map(
    Object.entries(wordings).flatMap(([each, words]) =>
      words.map((text): [string, string] => [wordsOf(text), each]),
    ),
  )
  return (text) => {
    const words = wordsOf(withoutLetter(text))
    const begins = code.exec(words)
    if (begins) return begins[1]!.replaceAll(' ', '').toUpperCase()
    return codeOf.get(words) ?? (unknowns.has(words) ? null : undefined)
  }
}
