/** A table of a worked example: named columns, cells as written. */
export interface WorkedTable {
  columns: string[]
  rows: string[][]
}

export interface WorkedCase {
  name: string
  tables: Map<string, WorkedTable>
}

/**
 * Reads a worked example: `## case`, below it `### table` with an ordinary Markdown table. Tables before
 * the first case are given in every case that does not give its own.
 */
export function readWorkedExample(markdown: string): WorkedCase[] {
  const [shared = '', ...sections] = markdown.split(/^## /m)
  const given = tablesOf(shared)
  return sections.map((section) => ({
    name: section.slice(0, section.indexOf('\n')).trim(),
    tables: new Map([...given, ...tablesOf(section)]),
  }))
}

function tablesOf(section: string): Map<string, WorkedTable> {
  const [, ...parts] = section.split(/^### /m)
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')).trim(), tableOf(part)]))
}

function tableOf(part: string): WorkedTable {
  const lines = part.split(/\r?\n/).filter((line) => line.startsWith('|'))
  const [columns = [], , ...rows] = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  for (const row of rows) {
    if (row.length !== columns.length)
      throw new Error(`a row has ${row.length} cells: ${row.join(' | ')}`)
  }
  return { columns, rows }
}
