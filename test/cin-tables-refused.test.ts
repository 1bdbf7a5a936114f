import { describe, expect, test } from 'vitest'
import { cinTableOf } from '../pipeline/readers/cin-tables/tables.ts'
import { refusal } from './intake-folder.ts'

const header = 'Collection,Year,ReferenceDate,LEA\nCIN,2024,2024-03-31,926\n'
const identifiers = 'LAchildID,PersonBirthDate\n101,2012-05-17\n'
const details = 'LAchildID,CINdetailsID,CINreferralDate,ReferralNFA\n101,1,2023-05-02,0\n'
const least = {
  'Header.csv': header,
  'ChildIdentifiers.csv': identifiers,
  'CINdetails.csv': details,
}

test.each([
  [
    'no header and no extract.json',
    { 'ChildIdentifiers.csv': identifiers, 'CINdetails.csv': details },
    'CINdetails.csv: has no Header.csv with LEA (three digits) beside it. Add it, or an extract.json with "authority" and "extracted_on".',
  ],
  [
    'no referrals',
    { 'Header.csv': header, 'ChildIdentifiers.csv': identifiers },
    'CINdetails.csv: is not beside ChildIdentifiers.csv. Add it; every return needs it.',
  ],
  [
    'several years in one file',
    {
      ...least,
      'CINdetails.csv':
        'LAchildID,Year,CINreferralDate\n101,2023,2022-05-02\n101,2024,2023-05-02\n',
    },
    'CINdetails.csv, column Year: holds the returns of several years. Export each year to files of its own, with the year in their names, as in CINdetails_2024.csv.',
  ],
  [
    'several headers for tables without a year',
    { ...least, 'Header.csv': `${header}CIN,2023,2023-03-31,926\n` },
    'Header.csv: holds the returns of several years. Export each year to files of its own, with the year in their names, as in CINdetails_2024.csv.',
  ],
  [
    'a year in some names',
    { ...least, 'Reviews_2023.csv': 'LAchildID,CPPreviewDate\n101,2023-05-02\n' },
    'CINdetails.csv: has no year in its name while other files have. Put the year of its return in its name, as in CINdetails_2024.csv.',
  ],
  [
    'a column that no table has',
    { ...least, 'ChildIdentifiers.csv': 'LAchildID,Forename,PersonBirthDate\n101,x,2012-05-17\n' },
    'ChildIdentifiers.csv, column Forename: may say who a child is, so nothing was read. Take the column out of the file.',
  ],
  [
    'another collection',
    { ...least, 'Header.csv': header.replace('CIN,2024', 'SSDA903,2024') },
    'Header.csv: names another collection than CIN. Take the tables out of the folder.',
  ],
  [
    'a record with too few values',
    { ...least, 'CINdetails.csv': `${details}101,2` },
    /^CINdetails\.csv, line 3: is not CSV as it should be/,
  ],
  [
    'a quote that is never closed',
    { ...least, 'CINdetails.csv': `${details}"101,2,2023-05-02,0` },
    /^CINdetails\.csv/,
  ],
])('refused in one line: %s', async (_, files, line) => {
  const lines = await refusal(files)
  expect(lines).toHaveLength(1)
  if (typeof line === 'string') expect(lines[0]).toBe(line)
  else expect(lines[0]).toMatch(line)
})

describe('tables are known by name and columns', () => {
  const id = 'LAchildID'
  test.each([
    ['childidentifiers', [id, 'UPN'], 'childidentifiers'],
    ['cin_details 2023-24', [id], 'cindetails_2024'],
    ['2022_section47', [id], 'section47_2022'],
    ['factors', [id], 'assessmentfactorslist'],
    ['export1', ['', 'lachildid', 'CPPreviewDate'], 'reviews'],
    ['header', ['Collection', 'Year', 'ReferenceDate'], 'header'],
    ['assessments', ['assessment_id', 'child_id'], undefined],
    ['assessments', [], undefined],
    ['cindetails', [], 'cindetails'],
    ['export1', [id], undefined],
    ['constructor', [id], undefined],
  ])('%s', (base, header, table) => expect(cinTableOf(base, header)).toBe(table))
})
