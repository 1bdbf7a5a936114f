import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { heldBetween } from '../as-held.ts'
import {
  firstDay,
  lastDay,
  madeUpChildren,
  sampleAuthority,
  type SampleSize,
} from '../authority.ts'
import { dayOf, isoDay } from '../calendar.ts'
import { listRowsOfChild } from './child-rows.ts'
import { headers } from './headers.ts'
import { formula, notAvailable, workbookOf, type Cell, type Tabs } from './workbook.ts'

const titles = [
  'Contacts',
  'Early Help',
  'Referral',
  'Assessments',
  'Section 47 enquiries and Initial Child Protection Conferences',
  'Children in Need',
  'Child protection',
  'Children in care',
]

/** Lists hold the six months before the day they are made. */
const firstOfLists = dayOf(2024, 9, 30)

/**
 * Writes an Annex A workbook, and `extract.json` beside it: lists 1 to 8 with the title above the header and
 * the blank rows of a template, a front sheet, and List 9, which is not used.
 *
 * @returns rows written, a list
 */
export function writeAnnexA(folder: string, size: SampleSize): Record<string, number> {
  const rows: Record<number, Cell[][]> = Object.fromEntries(titles.map((_, list) => [list + 1, []]))
  for (const life of madeUpChildren(size)) {
    const child = heldBetween(life, firstDay(size.years), lastDay)
    if (child)
      listRowsOfChild(child, firstOfLists, lastDay, (list, cells) => rows[list]!.push([...cells]))
  }
  const tabs: Tabs = { 'Front sheet': [['Annex A - child level data'], ['Made-up records']] }
  for (const [index, title] of titles.entries()) {
    const list = index + 1
    tabs[`List ${list}`] = [
      [`List ${list}: ${title}`],
      headers[list]!,
      ...rows[list]!,
      ...Array.from({ length: 3 }, () => blankRow),
    ]
  }
  tabs['List 9'] = [['List 9: Care leavers'], ['Child Unique ID', 'Eligibility Category']]
  writeFileSync(path.join(folder, 'annex_a.xlsx'), workbookOf(tabs))
  writeFileSync(path.join(folder, 'extract.json'), description())
  return Object.fromEntries(
    titles.map((_, index) => [`List ${index + 1}`, rows[index + 1]!.length]),
  )
}

/** A row of the template that nobody filled in: its formulas found nothing. */
const blankRow: Cell[] = [null, null, notAvailable, null, formula('IF(D1="","",1)', '')]

function description(): string {
  const extract = { authority: sampleAuthority, extracted_on: isoDay(lastDay) }
  return `${JSON.stringify(extract, null, 2)}\n`
}
