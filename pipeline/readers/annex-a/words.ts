/**
 * The words of a cell, so that one spelling stands for all that differ only in case, blanks, punctuation or
 * dashes: 'Physical  Abuse' and 'physical abuse' are the same. '&' is 'and'.
 */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['\u2018\u2019\u201b`"\u201c\u201d]/g, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A cell without the letter that the code lists of Annex A put before a code: 'a) Yes' and '(a) Yes' give 'Yes'. */
export function withoutLetter(text: string): string {
  return text.replace(/^\s*\(?[a-z]\)\s*/i, '')
}

/** Text as people read it: blanks of any kind are one blank. */
export function plainText(text: string): string {
  return text.replaceAll(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim()
}
