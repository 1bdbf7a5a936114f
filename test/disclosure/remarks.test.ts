import { expect, test } from 'vitest'
import { protectRemarks } from '../../pipeline/disclosure/remarks.ts'

const counting = [
  'ssd_cin_assessments.csv: 170 cells of JSON are not valid JSON.',
  'ssd_s47_enquiry.csv: 1 cell of JSON is not valid JSON.',
  '3 children have another month of birth on one list than on another.',
  'a.xlsx: List 6 gives 1,204 referrals of List 3 their need and closure.',
  'a.xlsx, List 3: 7 cells hold errors of Excel and were read as blank.',
  '2023-24.xml: text outside any element was passed over (4 places).',
  'payload.json: in 12 of 300 rows the role does not say.',
  'How many were left out: 12.',
]

const plain = [
  'The return for the years ending in 2019 to 2021 is not in the folder; records count as complete only from 2021-04-01.',
  'CIN_Census_2025.xml: the ReferenceDate in the header is not a 31 March.',
  'a.xlsx: Lists 2, 4 and 9 have a header and no rows, and count as not supplied.',
  '13 of 123 rules are for census returns and were not asked of this extract.',
  '4 files in the folder are neither data nor extract.json and were left alone.',
]

test('a partnership is told no remark that counts records, and every other', () => {
  expect(protectRemarks([...counting, ...plain], 'partnership')).toEqual(plain)
  expect(protectRemarks([...counting, ...plain], 'internal')).toEqual([...counting, ...plain])
})
