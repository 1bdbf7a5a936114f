import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  recordColumnName,
  recordTables,
  type Column,
  type RecordTable,
} from '../../../pipeline/records/tables.ts'
import { dateOf } from '../calendar.ts'
import { recordsOf, tableNames, type Authority, type TableName } from './records.ts'

/** Writes an authority as our own extract: `extract.json`, and one CSV file a table that is supplied. */
export function writeExtract(folder: string, authority: Authority, code: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'extract.json'), description(authority, code))
  for (const table of tableNames.filter((each) => authority.coverage[each] !== null)) {
    const columns = Object.entries(recordTables[table as RecordTable] as Record<string, Column>)
    const lines = authority.records[table].map((row) => {
      const cells = row as object as Record<string, unknown>
      return columns.map(([name, { kind }]) => text(cells[recordColumnName(name)], kind)).join(',')
    })
    const header = columns.map(([name]) => name).join(',')
    writeFileSync(path.join(folder, `${table}.csv`), [header, ...lines, ''].join('\n'))
  }
}

/** Writes it in two parts, as two authorities would send it: no family is cut in two. */
export function writeInParts(folder: string, authority: Authority): void {
  const families = new Map(
    authority.records.children.map((row) => [row.child_id, row.family_id ?? row.child_id]),
  )
  const isFirst = (child: string) => Number(/\d+/.exec(families.get(child) ?? child)?.[0]) % 2 === 0
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'extract.json'), JSON.stringify({ parts: ['first', 'second'] }))
  for (const [part, code, isWanted] of [
    ['first', '991', isFirst],
    ['second', '992', (child: string) => !isFirst(child)],
  ] as const) {
    const records = recordsOf(authority.records, isWanted)
    writeExtract(path.join(folder, part), { ...authority, records }, code)
  }
}

function description({ recordStart, extractEnd, coverage }: Authority, code: string): string {
  const held = tableNames.flatMap((table: TableName) => {
    const stretch = coverage[table]
    if (!stretch) return []
    return [
      [table, { complete_from: dateOf(stretch.from), complete_to: dateOf(stretch.to) }] as const,
    ]
  })
  return JSON.stringify({
    authority: { code, name: 'Thornbeck' },
    extracted_on: dateOf(extractEnd + 30),
    complete_from: dateOf(recordStart),
    complete_to: dateOf(extractEnd),
    tables: Object.fromEntries(held),
  })
}

function text(value: unknown, kind: Column['kind']): string {
  if (value === null || value === undefined) return ''
  if (kind === 'date') return dateOf(value as number)
  return kind === 'month' ? dateOf(value as number).slice(0, 7) : String(value)
}
