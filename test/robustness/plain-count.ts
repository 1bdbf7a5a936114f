import path from 'node:path'
import { recordTables } from '../../pipeline/records/tables.ts'
import { parquetRows } from './formats/parquet.ts'

/** How many rows a file gives a record table. */
export type Counts = Partial<Record<string, number>>

/**
 * Counts what a file holds apart from the program, by the plainest means there are. Only the tables of which
 * one record of the file is one row; empty where a file cannot be counted so.
 */
export function plainCount(name: string, bytes: Buffer): Counts {
  const { name: base, ext } = path.parse(name.toLowerCase())
  const table = tableOf(base)
  if (ext === '.csv' && table !== undefined) return { [table]: recordsIn(textOf(bytes)) }
  if (ext === '.json') return { children: childrenIn(textOf(bytes)) }
  if (ext === '.xml') return countXml(textOf(bytes))
  return {}
}

/** The record table of a file of which each record is one row of it. */
function tableOf(base: string): string | undefined {
  if (Object.hasOwn(recordTables, base)) return base
  return tables[base.replace(/_20\d\d$/, '')]
}

const tables: Record<string, string> = {
  ssd_person: 'children',
  ssd_contacts: 'contacts',
  ssd_early_help_episodes: 'early_help_episodes',
  ssd_cin_plans: 'cin_plans',
  ssd_cp_plans: 'cp_plans',
  ssd_cp_reviews: 'cp_reviews',
  ssd_s47_enquiry: 'section_47_enquiries',
  ssd_missing: 'missing_episodes',
  ssd_disability: 'child_disabilities',
  childidentifiers: 'children',
  cindetails: 'referrals',
  section47: 'section_47_enquiries',
  cinplandates: 'cin_plans',
  childprotectionplans: 'cp_plans',
  reviews: 'cp_reviews',
  preproceedings: 'pre_proceedings',
  disabilities: 'child_disabilities',
}

/** A payload is a child or a list of them; one that is broken is counted by the name of its id. */
function childrenIn(text: string): number {
  try {
    const whole: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return Array.isArray(whole) ? whole.length : 1
  } catch {
    return text.match(/"la_child_id"\s*:/g)?.length ?? 0
  }
}

/** How many records a sender would say that a file holds: rows, or children; undefined of a workbook. */
export async function recordsOf(name: string, bytes: Buffer): Promise<number | undefined> {
  if (name.endsWith('.csv')) return recordsIn(textOf(bytes))
  if (name.endsWith('.xml')) return countXml(textOf(bytes)).children!
  if (name.endsWith('.json')) return childrenIn(textOf(bytes))
  if (name.endsWith('.xlsx')) return undefined
  try {
    return (await parquetRows(bytes)).length - 1
  } catch {
    return 0
  }
}

/** Text of a file whose encoding nobody told us. */
export function textOf(bytes: Buffer): string {
  for (const label of encodingsOf(bytes)) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  return bytes.toString('latin1')
}

function encodingsOf(bytes: Buffer): string[] {
  const start = bytes.toString('latin1', 0, 4)
  if (/^(\xff\xfe|[^\0]\0[^\0]\0)/.test(start)) return ['utf-16le']
  if (/^(\xfe\xff|\0[^\0]\0[^\0])/.test(start)) return ['utf-16be']
  return ['utf-8', 'windows-1252']
}

/** Records below the header: line ends outside quotes, blank lines left out. */
function recordsIn(text: string): number {
  const line = /(?:(?:"(?:[^"]|"")*"[^,\r\n]*|[^",\r\n][^,\r\n]*|)(?:,|(?=[\r\n]|$)))+/y
  let records = 0
  for (let at = 0; at < text.length; at++) {
    line.lastIndex = at
    const found = line.exec(text)?.[0] ?? text.slice(at)
    if (found !== '') records++
    at += found.length
  }
  return Math.max(0, records - 1)
}

function countXml(text: string): Counts {
  const said = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, '')
  return { children: (said.match(/<Child[\s/>]/g) ?? []).length }
}
