import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  categoryWritten,
  ethnicityWritten,
  genderWritten,
  needWritten,
  reasonWritten,
  sourceWritten,
} from '../data-samples/annex-a/codes.ts'
import { caseStatus } from '../pipeline/readers/annex-a/spellings/case-status.ts'
import { category } from '../pipeline/readers/annex-a/spellings/category.ts'
import { closureReason } from '../pipeline/readers/annex-a/spellings/closure-reason.ts'
import { disability } from '../pipeline/readers/annex-a/spellings/disability.ts'
import { ethnicity } from '../pipeline/readers/annex-a/spellings/ethnicity.ts'
import { gender } from '../pipeline/readers/annex-a/spellings/gender.ts'
import { need } from '../pipeline/readers/annex-a/spellings/need.ts'
import { nfa } from '../pipeline/readers/annex-a/spellings/nfa.ts'
import { source } from '../pipeline/readers/annex-a/spellings/source.ts'
import type { Spelling } from '../pipeline/readers/annex-a/spellings/spelling.ts'
import { yesNo } from '../pipeline/readers/annex-a/spellings/yes-no.ts'

const official: [string, Spelling, Record<string, string>][] = [
  ['source', source, sourceWritten],
  ['ethnicity', ethnicity, ethnicityWritten],
  ['need', need, needWritten],
  ['closure reason', closureReason, reasonWritten],
  ['category', category, categoryWritten],
  ['gender', gender, genderWritten],
]

describe.each(official)('%s', (_, place, written) => {
  test('every code, as the guidance writes it, is that code', () => {
    for (const [code, text] of Object.entries(written))
      expect([text, place(text)]).toEqual([text, code])
  })

  test('case, blanks, dashes and quotes never matter', () => {
    const texts = fc.constantFrom(...Object.entries(written))
    fc.assert(
      fc.property(
        texts,
        fc.boolean(),
        fc.constantFrom(' ', '  ', '\u00a0', '\t'),
        fc.constantFrom('-', '\u2013', '\u2014'),
        ([code, text], isUpper, gap, dash) => {
          const changed = ` ${text.replaceAll(' ', gap).replaceAll('-', dash).replaceAll('’', "'")} `
          expect(place(isUpper ? changed.toUpperCase() : changed.toLowerCase())).toBe(code)
        },
      ),
    )
  })
})

test.each<[string, string, Spelling, string | null | undefined]>([
  ['source', '6 Police', source, '6'],
  ['source', '3A: GP', source, '3A'],
  ['source', '5d', source, '5D'],
  ['source', 'A&E', source, '3E'],
  ['source', 'Family Member, Relative or Carer', source, '1A'],
  ['source', 'Unknown', source, '10'],
  ['source', 'Not recorded', source, null],
  ['source', 'Health', source, undefined],
  ['source', '11', source, undefined],
  ['source', '4th time', source, undefined],
  ['ethnicity', 'WBRI - White British', ethnicity, 'WBRI'],
  ['ethnicity', 'Gypsy/Roma', ethnicity, 'WROM'],
  ['ethnicity', 'BOTH', ethnicity, 'BOTH'],
  ['ethnicity', 'Both parents Irish', ethnicity, undefined],
  ['need', 'Child’s disability', need, 'N2'],
  ['need', 'N10', need, undefined],
  ['closure reason', 'RC8', closureReason, 'RC8'],
  ['closure reason', 'rc-9', closureReason, 'RC9'],
  ['closure reason', 'RC12', closureReason, undefined],
  ['category', 'PHY', category, 'PHY'],
  ['category', 'Emotional Abuse and Neglect', category, undefined],
  ['gender', 'd) Neither', gender, 'U'],
  ['gender', '1', gender, 'M'],
  ['disability', 'a) Yes', disability, 'DDA'],
  ['disability', 'c) Unknown', disability, null],
  ['case status', 'e) Closed episode', caseStatus, 'closed'],
  ['case status', 'd) Open assessment', caseStatus, 'open'],
])('%s: %s', (_, text, place, expected) => {
  expect(place(text)).toBe(expected)
})

test('yes is yes, no is no, and what is not known is neither', () => {
  for (const place of [yesNo, nfa]) {
    for (const text of ['a) Yes', 'Y', 'TRUE', '1', '(a) yes'])
      expect([text, place(text)]).toEqual([text, '1'])
    for (const text of ['b) No', 'n', 'False', '0'])
      expect([text, place(text)]).toEqual([text, '0'])
    for (const text of ['U', 'c) Unknown', 'Not recorded', 'not stated', 'N/A', '-', 'NULL'])
      expect([text, place(text)]).toEqual([text, null])
    for (const text of ['Pending', '2', 'Yes and no', 'nope'])
      expect([text, place(text)]).toEqual([text, undefined])
  }
  expect(nfa('No further action')).toBe('1')
  expect(yesNo('No further action')).toBeUndefined()
})
