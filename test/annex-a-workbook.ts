import { headers } from '../data-samples/annex-a/headers.ts'
import { workbookOf, type Cell, type Tabs } from '../data-samples/annex-a/workbook.ts'
import { dayOf } from '../data-samples/calendar.ts'
import { description } from './intake-folder.ts'

/** A day from '17/05/2012', as Excel holds it. */
export const day = (text: string): Cell => {
  const [date, month, year] = text.split('/').map(Number)
  return { day: dayOf(year!, month!, date!) }
}

/** The first five cells of a row of any list. */
export const who = (id: Cell, more: { sex?: Cell; birth?: Cell; age?: Cell } = {}): Cell[] => [
  id,
  more.sex ?? 'b) Female',
  'a) WBRI',
  more.birth === undefined ? day('17/05/2012') : more.birth,
  more.age ?? 11,
]

/** A row of List 3. */
export const referralRow = (id: Cell, date: Cell, more: Cell[] = []): Cell[] => [
  ...who(id),
  date,
  ...[more[0] ?? 'q) 6: Police', more[1] ?? 'b) No', more[2] ?? 0, more[3] ?? 'Team A'],
  'Worker 7',
]

/** A list with its official header and these rows. */
export const list = (number: number, ...rows: Cell[][]): Cell[][] => [
  [...headers[number]!],
  ...rows,
]

/** The files of a folder: a workbook with these tabs, and what describes it. */
export function annexA(
  tabs: Tabs,
  options: { is1904?: boolean } = {},
): Record<string, string | Buffer> {
  return {
    'extract.json': description({ extracted_on: '2024-03-31', complete_from: undefined }),
    'annex.xlsx': workbookOf(tabs, options),
  }
}

/** A workbook with one referral, for what is about the rest of it. */
export const withReferral = (tabs: Tabs = {}): Tabs => ({
  'List 3': list(3, referralRow(101, day('15/01/2024'))),
  ...tabs,
})
