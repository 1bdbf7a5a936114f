import { expect, test } from 'vitest'
import { description, extract, referrals, refusal } from './intake-folder.ts'

const rows = ['r1,c1,2022-05-04,6,0,2022-06-01,RC8', 'r2,c2,2023-01-09,2A,1,,']
const text = referrals(...rows)
const secret = 'Zebedee'
const header = text.split('\n')[0]!
const bad: [string, Record<string, string | Buffer>, string | RegExp][] = [
  ['an empty folder', {}, /: the folder holds no extract\. Put census returns/],
  ['a folder of something else', { 'notes.docx': 'x' }, /: the folder holds no extract/],
  [
    'no extract.json',
    { 'referrals.csv': text },
    'extract.json: is missing. Write one beside the data; see the README.',
  ],
  [
    'a return without a header',
    { 'a.xml': '<Message><Children><Child/></Children></Message>' },
    'a.xml: has no Header with LEA (three digits). Put it in the file, or an extract.json beside it with "authority" and "extracted_on".',
  ],
  [
    'an empty file',
    extract({ 'referrals.csv': '' }),
    'referrals.csv: is empty. Export it again, or take it out of the folder.',
  ],
  [
    'a workbook',
    extract({ 'referrals.csv': Buffer.from('PK\x03\x04....') }),
    'referrals.csv: is a zip archive or a workbook, not CSV as its name says. Export it again, or rename it.',
  ],
  [
    'bytes',
    extract({ 'referrals.csv': Buffer.from([1, 2, 3, 4, 5, 6, 7]) }),
    'referrals.csv: holds something other than text, not CSV as its name says. Export it again, or rename it.',
  ],
  [
    'XML named CSV',
    extract({ 'referrals.csv': '<?xml version="1.0"?><Message/>' }),
    'referrals.csv: holds XML, not CSV as its name says. Export it again, or rename it.',
  ],
  [
    'a zip named XML',
    { 'a.xml': Buffer.from('PK\x03\x04....') },
    'a.xml: is a zip archive or a workbook, not XML as its name says. Export it again, or rename it.',
  ],
  [
    'text named Parquet',
    extract({ 'contacts.parquet': 'hello' }),
    'contacts.parquet: holds text, not Parquet as its name says. Export it again, or rename it.',
  ],
  [
    'Parquet cut short',
    extract({ 'contacts.parquet': 'PAR1 and no more' }),
    'contacts.parquet: cannot be read as Parquet; it may be cut short. Export it again.',
  ],
  [
    'no header row',
    extract({ 'referrals.csv': `${secret},${secret}son,2022-01-01\n` }),
    'referrals.csv: the first row does not hold the column names of referrals. Write a header row; see the README for the names.',
  ],
  [
    'semicolons',
    extract({ 'referrals.csv': text.replaceAll(',', ';') }),
    'referrals.csv: its values are separated by something other than commas. Export it with commas.',
  ],
  [
    'a missing column',
    extract({ 'referrals.csv': text.replaceAll(/^([^,]*,[^,]*,[^,]*),[^,]*/gm, '$1') }),
    'referrals.csv, column source_code: is missing. Add it; values that are not known may be blank.',
  ],
  [
    'a missing column that every record needs',
    extract({ 'referrals.csv': text.replaceAll(/^[^,]*,/gm, '') }),
    'referrals.csv, column referral_id: is missing. Add it; every record needs a value.',
  ],
  [
    'a name',
    extract({ 'referrals.csv': `${header},Child_Surname\n${rows[0]},${secret}\n` }),
    'referrals.csv, column Child_Surname: may say who a child is, so nothing was read. Take the column out of the file.',
  ],
  [
    'a column that is not known',
    extract({ 'referrals.csv': `${header},priority\n${rows[0]},1\n` }),
    'referrals.csv, column priority: is not a column of this table. Take it out, or correct its name; see the README.',
  ],
  [
    'a column that cannot be shown',
    extract({ 'referrals.csv': `${header},${secret} 07700 900123\n${rows[0]},1\n` }),
    'referrals.csv, column number 8: is not a column of this table. Take it out, or correct its name; see the README.',
  ],
  [
    'a column twice',
    extract({ 'referrals.csv': `${header},child_id\n${rows[0]},c1\n` }),
    'referrals.csv, column child_id: stands twice in the header. Keep one.',
  ],
  [
    'a comma too many',
    extract({ 'referrals.csv': `${text}r3,c1,2022-05-04,6,0,,,${secret}\n` }),
    'referrals.csv, line 4: has 8 values where the header has 7. Put text that holds a comma in double quotes; if it is the last line, the file may be cut short.',
  ],
  [
    'cut short',
    extract({ 'referrals.csv': text.slice(0, -8) }),
    'referrals.csv, line 3: has 3 values where the header has 7. Put text that holds a comma in double quotes; if it is the last line, the file may be cut short.',
  ],
  [
    'line ends of another age',
    extract({ 'referrals.csv': text.replaceAll('\n', '\r') }),
    'referrals.csv: holds 0 records by one count and 2 by another, so quotes or line ends are not in order. Export it again.',
  ],
  [
    'an open quote',
    extract({ 'referrals.csv': `${text}r3,"${secret},2022-05-04,6,0,,\n` }),
    'referrals.csv: a double quote is opened and never closed, so the file may be cut short. Export it again.',
  ],
  [
    'dates another way',
    extract({ 'referrals.csv': text.replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$3/$2/$1') }),
    'referrals.csv, record 1, column referral_date: cannot be read as a date, and so in at least half of the file. Write dates as YYYY-MM-DD.',
  ],
  [
    'dates of birth',
    extract({ 'children.csv': 'child_id,birth_month\nc1,2012-05-17\nc2,2013-06\n' }),
    'children.csv, record 1, column birth_month: holds more than year and month. Write it as YYYY-MM, so that no date of birth is passed on.',
  ],
  [
    'a table that is not known',
    extract({ 'referral.csv': text }),
    'referral.csv: is not named after a table of any kind of extract. Rename it (see the README), or take it out of the folder.',
  ],
  [
    'no children',
    { 'extract.json': description(), 'referrals.csv': text },
    'children.csv: is not in the folder. Add it; every extract needs it.',
  ],
  [
    'extract.json cut short',
    extract({ 'extract.json': '{"authority"' }),
    'extract.json: is not valid JSON. Correct it, or compare it with the README.',
  ],
  [
    'extract.json with another key',
    extract({ 'extract.json': description({ owner: secret }) }),
    'extract.json: the file holds a key that is not used here. Keys are authority, extracted_on, complete_from, complete_to, tables, dates, key_id, files, parts.',
  ],
  [
    'extract.json with another date',
    extract({ 'extract.json': description({ extracted_on: '31/03/2024' }) }),
    'extract.json: extracted_on must be a date, written YYYY-MM-DD.',
  ],
  [
    'complete after the extract',
    extract({
      'extract.json': description({ tables: { referrals: { complete_to: '2025-01-01' } } }),
    }),
    'extract.json: referrals is said to be complete to a day after extracted_on. Correct complete_to.',
  ],
]
test.each(bad)('refused in one line without a value: %s', async (_, files, line) => {
  const lines = await refusal(files)
  expect(lines).toHaveLength(1)
  if (typeof line === 'string') expect(lines[0]).toBe(line)
  else expect(lines[0]).toMatch(line)
  expect(lines[0]).not.toContain(secret)
})
