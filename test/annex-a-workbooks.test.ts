import { deflateRawSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { headers } from '../data-samples/annex-a/headers.ts'
import { notAvailable, type Tabs } from '../data-samples/annex-a/workbook.ts'
import { zipFault } from '../pipeline/readers/annex-a/zip-guard.ts'
import { tabOf } from '../pipeline/readers/annex-a/tabs.ts'
import { annexA, day, list, referralRow, who, withReferral } from './annex-a-workbook.ts'
import { refusal, taken } from './intake-folder.ts'

const referralDays = async (tabs: Tabs, options = {}): Promise<unknown[]> => {
  const { database } = await taken(annexA(tabs, options))
  const rows = await database.rows(
    'select referral_date::varchar as day from referrals order by day',
  )
  return rows.map((row) => row.day)
}

test.each([
  ['List 1', 1],
  ['LIST_3', 3],
  ['List 3 ', 3],
  ['list 03', 3],
  ['List 5 - S47 and ICPC', 5],
  ['Annex A List 6', 6],
  ['1. Contacts', 1],
  ['contacts', 1],
  ['Children in Need', 6],
  ['Section 47', 5],
  ['CLA', 8],
  ['List 9', 'unused 9'],
  ['Care Leavers', 'unused 9'],
  ['List 12', 'other'],
  ['Codes_used', 'other'],
  ['Contacts pivot', 'other'],
  ['Front_Sheet', 'other'],
])('the tab %s is %s', (name, expected) => {
  const { list: found, unusedList } = tabOf(name)
  expect(found?.number ?? (unusedList ? `unused ${unusedList}` : 'other')).toBe(expected)
})

test('the header is found below a title, with line breaks, notes and other names', async () => {
  const header = [
    'CHILD  UNIQUE\u00a0ID',
    'Gender (a-d)',
    'Ethnicity',
    'DOB',
    'Age',
    'Date of\r\nReferral',
    'Referral Source - please use codes',
    'Referral NFA?\nCodes: a) Yes b) No',
  ]
  const days = await referralDays({
    '3. Referrals': [
      ['List 3: Referral'],
      [],
      header,
      [...who(101), day('15/01/2024'), 'q) 6: Police', 'b) No'],
    ],
  })
  expect(days).toEqual(['2024-01-15'])
})

test('tabs without a list are left alone and said; two tabs of one list are refused', async () => {
  const { remarks } = await taken(
    annexA(
      withReferral({
        'Codes used': [['a) Yes']],
        'List 10': [['x']],
        Referrals: [['Who to ring', 'Team']],
      }),
    ),
  )
  expect(remarks).toContain(
    'annex.xlsx: tabs that hold none of the lists were left alone: Codes used, Referrals.',
  )
  expect(remarks).toContain(
    'annex.xlsx: List 10 is not used: no indicator is about care leavers, adoption or adopters.',
  )
  expect(
    await refusal(annexA(withReferral({ Referrals: list(3, referralRow(1, day('15/01/2024'))) }))),
  ).toEqual(['annex.xlsx, List 3: stands on two tabs. Keep one.'])
})

test('a list without its header, or with a column that may name a child, is refused', async () => {
  const row = referralRow(101, day('15/01/2024'))
  expect(await refusal(annexA({ 'List 3': [row] }))).toEqual([
    'annex.xlsx, List 3: has no header row with Child Unique ID and Date of referral. Write the headers of the Annex A guidance above the list.',
  ])
  expect(await refusal(annexA({ 'List 3': [[...headers[3]!, 'Child Forename'], row] }))).toEqual([
    'annex.xlsx, List 3, column Child Forename: may say who a child is, so nothing was read. Take the column out of the workbook.',
  ])
  expect(await refusal(annexA({ 'Sheet 1': [['x']] }))).toEqual([
    'annex.xlsx: holds none of the lists 1 to 8 of Annex A. Name its tabs List 1 to List 8, with the headers of the guidance.',
  ])
})

test('a column that holds something else is not read, and said', async () => {
  const rows = [1, 2, 3].map((id) => [
    ...who(id),
    'b) No',
    day('16/01/2024'),
    'a) Yes',
    day('20/02/2024'),
    'Assessment updated',
    'Team A',
    'x',
  ])
  const { remarks, database } = await taken(annexA(withReferral({ 'List 4': list(4, ...rows) })))
  expect(remarks).toContain(
    "annex.xlsx, List 4, column Was the child assessed as requiring LA children's social care support?: 3 of its 3 values are not yes or no. The columns may have moved; nothing of this one was read.",
  )
  expect(
    await database.rows('select distinct is_support_needed, is_child_seen from assessments'),
  ).toEqual([{ is_support_needed: null, is_child_seen: true }])
})

test('counts that stand under a yes or no are not read as one', async () => {
  const rows = [0, 1, 0, 2].map((count, id) => referralRow(id + 1, day('15/01/2024'), ['6', count]))
  const { remarks, database } = await taken(annexA({ 'List 3': list(3, ...rows) }))
  expect(remarks.filter((each) => each.includes('column Referral NFA?'))).toHaveLength(1)
  expect(await database.rows('select distinct is_nfa from referrals')).toEqual([{ is_nfa: null }])
})

test('a list whose columns have moved by one is refused', async () => {
  const rows = [1, 2, 3].map((id) => ['', ...referralRow(id, day('15/01/2024'))])
  const lines = await refusal(annexA({ 'List 3': list(3, ...rows) }))
  expect(lines[0]).toMatch(
    /^annex.xlsx, List 3, column Date of referral: does not hold dates, so columns of this list have moved/,
  )
})

test('values below no header are said', async () => {
  const rows = [1, 2, 3].map((id) => [...referralRow(id, day('15/01/2024')), 'Z'])
  const { remarks } = await taken(annexA({ 'List 3': list(3, ...rows) }))
  expect(remarks).toContain(
    'annex.xlsx, List 3: one column has values but no header, and was not read. The columns may have moved.',
  )
})

test('an empty list counts as not supplied, an unfilled template row as nothing', async () => {
  const { remarks, coverage } = await taken(
    annexA(withReferral({ 'List 1': list(1, [null, null, notAvailable]) })),
  )
  expect(remarks).toContain(
    'annex.xlsx: List 1 has a header and no rows, and counts as not supplied.',
  )
  expect(coverage.find((each) => each.table === 'contacts')!.is_supplied).toBe(false)
})

test('a damaged workbook is refused in one line', async () => {
  const files = annexA(withReferral())
  const whole = files['annex.xlsx'] as Buffer
  const line = 'annex.xlsx: is damaged or cut short. Save it again as an .xlsx workbook.'
  expect(await refusal({ ...files, 'annex.xlsx': whole.subarray(0, whole.length - 300) })).toEqual([
    line,
  ])
  const scratched = Buffer.from(whole)
  scratched.fill(0x55, 200, 260)
  expect(await refusal({ ...files, 'annex.xlsx': scratched })).toEqual([line])
  const { 'annex.xlsx': _, ...described } = files
  const plain = Buffer.from(zipSync({ 'hello.txt': Buffer.from('hello') }))
  expect(await refusal({ ...described, 'annex.xlsm': plain })).toEqual([
    line.replace('xlsx:', 'xlsm:'),
  ])
})

test('a workbook that unpacks to far more than it is, is not opened', () => {
  expect(zipFault(zipOf('xl/a.xml', Buffer.alloc(10_000_000)))).toBe(
    'is packed far more tightly than any workbook is, and was not opened.',
  )
  expect(zipFault(zipOf('xl/a.xml', Buffer.alloc(1_000_000), 250_000_000))).toBe(
    'unpacks to more than 200 MB.',
  )
  expect(zipFault(zipOf('xl/a.xml', Buffer.alloc(1_000_000), 500))).toBe('is damaged or cut short.')
  expect(zipFault(Buffer.from('PK\x03\x04'))).toBe('is damaged or cut short.')
})

/** A zip archive of one part, which may lie about its size. */
function zipOf(name: string, content: Buffer, stated = content.length): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(stated, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}

test('a sheet that was cut short inside a whole archive is noticed', async () => {
  const files = annexA(withReferral())
  const parts = unzipSync(files['annex.xlsx'] as Buffer)
  const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml']!)
  const cut = { ...parts, 'xl/worksheets/sheet1.xml': sheet.subarray(0, sheet.length - 60) }
  expect(await refusal({ ...files, 'annex.xlsx': Buffer.from(zipSync(cut)) })).toEqual([
    'annex.xlsx: is damaged or cut short. Save it again as an .xlsx workbook.',
  ])
})
