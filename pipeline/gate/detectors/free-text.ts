import type { Detector } from './detector.ts'
import { fieldWords } from './field-words.ts'

/** A full stop, question or exclamation mark after a word that is no abbreviation, in a text of several words. */
function isSentence(value: string, words: readonly string[]): boolean {
  const ended = value.match(/[A-Za-z]{2,}(?=[.!?]+(?:\s|$))/g) ?? []
  return words.length > 1 && ended.some((word) => !/^(?:st|no|etc|inc|ltd|nos|jr|sr)$/i.test(word))
}

/**
 * Text in which somebody may have written anything: more than three words that are not all words of the DfE's
 * code sets, a sentence, or more lines than one. A label may be longer, for
 * teams and descriptions of codes have long names.
 */
export const freeText: Detector = {
  name: 'free_text',
  words: 'text of several words',
  remedy: 'Use the codes of the README, and take the text out.',
  finds(value, place) {
    // Words stand apart by blanks: an id such as 'stop-start-for-good' is one.
    const words =
      value.split(/\s+/).length > 1 ? (value.match(/[A-Za-z][A-Za-z'’]*[A-Za-z]/g) ?? []) : []
    if (/[\r\n]/.test(value) && words.length > 1) return true
    if (isSentence(value, words)) return true
    if (place === 'label') return words.length > 14
    return words.length > 3 && !words.every((word) => fieldWords.has(word.toLowerCase()))
  },
}
