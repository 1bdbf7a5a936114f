import type { CellKind } from './columns.ts'
import { isUnknown, type Spelling } from './spellings/spelling.ts'
import { caseStatus } from './spellings/case-status.ts'
import { category } from './spellings/category.ts'
import { closureReason } from './spellings/closure-reason.ts'
import { disability } from './spellings/disability.ts'
import { ethnicity } from './spellings/ethnicity.ts'
import { gender } from './spellings/gender.ts'
import { need } from './spellings/need.ts'
import { nfa } from './spellings/nfa.ts'
import { source } from './spellings/source.ts'
import { yesNo } from './spellings/yes-no.ts'

/** Text that somebody meant as a date, whether or not it can be read as one. */
export const dateLike = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/

/** How the text of a cell is placed, by the kind of its column; dates, births and ages are read as numbers too. */
export const spellings: Partial<Record<CellKind, Spelling>> = {
  gender,
  ethnicity,
  source,
  need,
  closure_reason: closureReason,
  category,
  yes_no: yesNo,
  nfa,
  disability,
  case_status: caseStatus,
  count: (text) => (/^\d{1,2}$/.test(text) ? text : isUnknown(text) ? null : undefined),
  id: (text) => (/^\S{1,64}$/.test(text) && !dateLike.test(text) ? text : undefined),
  team: (text) => {
    if (isUnknown(text)) return null
    return /[a-z]/i.test(text) && yesNo(text) === undefined && !dateLike.test(text)
      ? text
      : undefined
  },
}

/** The code that a text begins with, where a description follows: 'XYZ - Local words for it'. */
export function localCode(text: string): string | undefined {
  const words = text.split(' ').length
  return words <= 10 && !/[.!?;]/.test(text)
    ? /^([A-Z]{1,8}\d{0,3}|\d{1,3}[A-Z]{0,3}) ?[-\u2013:] ?\S/i.exec(text)?.[1]
    : undefined
}

/** Words in which columns of a kind are spoken of. */
export const kindWords: Record<CellKind, string> = {
  id: 'ids of children',
  birth: 'dates',
  age: 'ages',
  date: 'dates',
  count: 'small whole numbers',
  team: 'names of teams',
  gender: 'gender codes',
  ethnicity: 'ethnicity codes',
  source: 'source codes',
  need: 'codes of primary need',
  closure_reason: 'codes of a reason for closure',
  category: 'categories of abuse',
  yes_no: 'yes or no',
  nfa: 'yes or no',
  disability: 'yes or no',
  case_status: 'case statuses',
}

/** Kinds whose words authorities often write in their own way: a column of such words is not a shifted one. */
export const wideKinds: ReadonlySet<CellKind> = new Set([
  'ethnicity',
  'source',
  'need',
  'closure_reason',
  'case_status',
])
