import { sqlFiles } from '../sql-folder.ts'

/** A closed vocabulary of our own extract: where it is used, and its codes. */
interface CodeList {
  columns: string[]
  codes: string[]
}

/** Reads from the SQL which column is held against which list, and prints them as a Markdown table. */
export async function tableOfCodes(): Promise<string> {
  const macros = new Map<string, string[]>()
  for (const { name, text } of await sqlFiles('2_records/1_macros')) {
    const list = /_in_list\(written, \[([^\]]*)\]\)/.exec(text)?.[1]
    if (list)
      macros.set(
        name,
        [...list.matchAll(/'([^']*)'/g)].map(([, code]) => code!),
      )
  }
  const lists = new Map<string, CodeList>()
  for (const { name: table, text } of await sqlFiles('2_records/2_judged')) {
    for (const [, macro, column] of text.matchAll(/(as_\w+)\(written\.(\w+)\)/g)) {
      const codes = macros.get(macro!)
      if (!codes) continue
      const list = lists.get(macro!) ?? { columns: [], codes }
      list.columns.push(`\`${table}.${column}\``)
      lists.set(macro!, list)
    }
  }
  const lines = [...lists.values()].map(
    ({ columns, codes }) =>
      `| ${columns.join(', ')} | ${codes.map((code) => `\`${code}\``).join(' ')} |`,
  )
  return ['| Column | Codes |', '|---|---|', ...lines].join('\n')
}
