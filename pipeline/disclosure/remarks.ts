import type { Audience } from '../release/contract.ts'

/** Numbers in a sentence that count no records: of lists, days, years, rules, files. */
const harmless = [
  /\bLists? \d+(, \d+)*( and \d+)?/g,
  /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /\b(19|20)\d\d\b/g,
  /\b[\d,]+ (of [\d,]+ )?(rules|files|columns|tabs)\b/g,
]

/** A number that is a word of its own: not part of a name, a date or a code. */
const count = /(?<![\w./-])\d[\d,]*(?![\w/-]|\.\w)/

/**
 * Remarks as a release may tell them. A partnership is not told those that count records: rounding the
 * number would not do, since "is" and "are" tell one from many. The operator has them all on screen.
 */
export function protectRemarks(remarks: readonly string[], audience: Audience): string[] {
  if (audience === 'internal') return [...remarks]
  return remarks.filter(
    (remark) => !count.test(harmless.reduce((text, known) => text.replace(known, ''), remark)),
  )
}
