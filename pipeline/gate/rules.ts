import { z } from 'zod'
import { sqlFiles } from '../sql-folder.ts'

/** Which extracts a rule can be asked of: a census year's own rules fire on perfectly good stacks of years. */
const kindsOfExtract = ['every_extract', 'census', 'single_return'] as const

const header = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]+$/),
  title: z.string().min(1),
  meaning: z.string().min(1),
  severity: z.enum(['rejected', 'error', 'query', 'note']),
  applies: z.enum(kindsOfExtract).default('every_extract'),
  /** What the operator can do about it. */
  do: z.string().min(1),
})

/**
 * A fault rule: the header of its file in `sql/3_faults`, the file's name, and its SELECT. That gives one row
 * a record that breaks the rule: table_name, file_number, record, column_name and, where there is one, child_id
 * and dated_on, the record's own date.
 */
export type FaultRule = z.infer<typeof header> & { name: string; sql: string }

/** Every rule, with the rejecting ones first. A header that is not complete is a bug. */
export async function faultRules(): Promise<FaultRule[]> {
  const files = await sqlFiles('3_faults')
  const rules = files.map(({ name, text }) => ({
    name,
    ...header.parse(headerLines(name, text)),
    sql: text,
  }))
  const order = ['rejected', 'error', 'query', 'note']
  return rules.sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.code < b.code ? -1 : 1),
  )
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
