import { z } from 'zod'
import type { Database } from '../database.ts'
import type { Sources } from '../readers/sources.ts'
import type { RecordTable } from '../records/tables.ts'
import { createTables, sqlFiles } from '../sql-folder.ts'

const header = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]+$/),
  title: z.string().min(1),
  meaning: z.string().min(1),
  severity: z.enum(['rejected', 'error', 'query', 'note']),
  /** What the operator can do about it. */
  do: z.string().min(1),
})

/** A fault rule: the header of its file in `sql/3_faults`, with the file's name. */
export type FaultRule = z.infer<typeof header> & { name: string }

export interface Finding {
  code: string
  title: string
  meaning: string
  severity: FaultRule['severity']
  records: number
}

/** Every rule, with the rejecting ones first. A header that is not complete is a bug. */
export async function faultRules(): Promise<FaultRule[]> {
  const files = await sqlFiles('3_faults')
  const rules = files.map(({ name, text }) => ({ name, ...header.parse(headerLines(name, text)) }))
  const order = ['rejected', 'error', 'query', 'note']
  return rules.sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.code < b.code ? -1 : 1),
  )
}

/**
 * Runs every rule over the judged records.
 *
 * @returns the rules that some record breaks, and one line each for the operator: file, first record,
 *   column, how many, what to do. No line holds a value.
 */
export async function find(
  database: Database,
  sources: Sources,
): Promise<{ findings: Finding[]; messages: string[] }> {
  await createTables(database, '2_records/5_beside_kept', {}, 'beside')
  const broken = new Map((await brokenRules(database)).map((each) => [each.rule, each]))
  const findings: Finding[] = []
  const messages: string[] = []
  for (const rule of await faultRules()) {
    const found = broken.get(rule.name)
    if (!found) continue
    const { code, title, meaning, severity } = rule
    const { records, first } = found
    findings.push({ code, title, meaning, severity, records })
    const file = sources.files[first.file_number - 1]!
    messages.push(
      `${file.file}, ${file.recordWord(first.table_name)} ${first.record}, column ${file.columnWord(first.table_name, first.column_name)}: ` +
        `${title}${severity === 'rejected' ? ', rejected' : ''} (${code}; ${records === 1 ? 'only here' : `${records.toLocaleString('en-GB')} in all, this is the first`}). ${rule.do}`,
    )
  }
  return { findings, messages }
}

interface Broken {
  rule: string
  records: number
  first: { file_number: number; record: number; column_name: string; table_name: RecordTable }
}

/** How many records break each rule, and the first: all rules in one statement, since most find nothing. */
async function brokenRules(database: Database): Promise<Broken[]> {
  const rules = (await sqlFiles('3_faults')).map(
    ({ name, text }) =>
      `select '${name}' as rule, table_name, file_number, record, column_name from (${text}) as found`,
  )
  const rows = await database.rows(
    `select rule, count(*)::integer as records,
       min({file_number: file_number::integer, record: record::integer, column_name: column_name, table_name: table_name}) as first
     from (${rules.join(' union all ')}) as every_rule group by rule`,
  )
  return rows as unknown as Broken[]
}

function headerLines(name: string, text: string): Record<string, string> {
  const block = /^\/\*\n([\s\S]*?)\*\//.exec(text.replaceAll('\r\n', '\n'))?.[1]
  if (block === undefined) throw new Error(`3_faults/${name}.sql has no header`)
  return Object.fromEntries(
    block
      .trim()
      .split(/\n(?! )/)
      .map((line): [string, string] => {
        const colon = line.indexOf(':')
        return [
          line.slice(0, colon),
          line
            .slice(colon + 1)
            .replace(/\s+/g, ' ')
            .trim(),
        ]
      }),
  )
}
