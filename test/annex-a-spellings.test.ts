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

test.each<[string, Spelling, string, string | null | undefined]>([
  ['source', source, '6 Police', '6'],
  ['source', source, '3A: GP', '3A'],
  ['source', source, '5d', '5D'],
  ['source', source, 'A&E', '3E'],
  ['source', source, 'Family Member, Relative or Carer', '1A'],
  ['source', source, 'Unknown', '10'],
  ['source', source, 'Not recorded', null],
  ['source', source, 'Health', undefined],
  ['source', source, '11', undefined],
  ['source', source, '4th time', undefined],
  ['ethnicity', ethnicity, 'WBRI - White British', 'WBRI'],
  ['ethnicity', ethnicity, 'Gypsy/Roma', 'WROM'],
  ['ethnicity', ethnicity, 'BOTH', 'BOTH'],
  ['ethnicity', ethnicity, 'Both parents Irish', undefined],
  ['need', need, 'Child’s disability', 'N2'],
  ['need', need, 'N10', undefined],
  ['closure reason', closureReason, 'RC8', 'RC8'],
  ['closure reason', closureReason, 'rc-9', 'RC9'],
  ['closure reason', closureReason, 'RC12', undefined],
  ['category', category, 'PHY', 'PHY'],
  ['category', category, 'Emotional Abuse and Neglect', undefined],
  ['gender', gender, 'd) Neither', 'U'],
  ['gender', gender, '1', 'M'],
  ['disability', disability, 'a) Yes', 'DDA'],
  ['disability', disability, 'c) Unknown', null],
  ['case status', caseStatus, 'e) Closed episode', 'closed'],
  ['case status', caseStatus, 'd) Open assessment', 'open'],
])('%s: %s', (_, place, text, expected) => {
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
