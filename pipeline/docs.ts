import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { glossary } from '../dashboard/words/glossary.ts'
import { loadCatalogue } from './indicators/catalogue.ts'
import { recordTables, type Column } from './records/tables.ts'
import type { Definition } from './release/contract.ts'

const readme = fileURLToPath(new URL('../README.md', import.meta.url))

/**
 * The README with every block between `<!-- generated: name -->` and `<!-- end -->` written anew
 * from the code it describes. `npm run docs` saves it; a test compares.
 */
export async function freshReadme(): Promise<{ saved: string; fresh: string }> {
  const saved = await readFile(readme, 'utf8')
  const blocks: Record<string, string> = {
    tables: tableOfTables(),
    indicators: tableOfIndicators(await loadCatalogue()),
    glossary: glossary.map(([term, meaning]) => `**${term}** ${meaning}`).join('\n\n'),
  }
  const fresh = saved.replaceAll(
    /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, begin: string, name: string, end: string) => `${begin}${blocks[name]}\n${end}`,
  )
  return { saved, fresh }
}

function tableOfTables(): string {
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

function tableOfIndicators(catalogue: Definition[]): string {
  const lines = catalogue.map(
    ({ id, key, title, question }) =>
      `| ${id} | [${title}](sql/5_indicators/${key}.sql) | ${question} | [example](test/worked/${key}.md) |`,
  )
  return ['| | Indicator | Question | Worked |', '|---|---|---|---|', ...lines].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { fresh } = await freshReadme()
  await writeFile(readme, fresh)
}
