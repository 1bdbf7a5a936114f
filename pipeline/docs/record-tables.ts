import { recordTables, type Column } from '../records/tables.ts'

/** The tables of our own extract as a Markdown table: bold = must be filled, italic = must be in the header. */
export function tableOfTables(): string {
  const lines = Object.entries(recordTables).map(([table, columns]) => {
    const names = Object.entries(columns).map(([name, column]) => columnName(name, column))
    return `| \`${table}\` | ${names.join(', ')} |`
  })
  return ['| Table | Columns |', '|---|---|', ...lines].join('\n')
}

function columnName(name: string, column: Column): string {
  if (column.filled) return `**${name}**`
  return column.required ? `*${name}*` : name
}
