import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { glossary } from '../dashboard/words/glossary.ts'
import { tableOfCodes } from './docs/code-lists.ts'
import { tableOfColumnsLeftOut } from './docs/columns-left-out.ts'
import { tableOfTables } from './docs/record-tables.ts'
import { loadCatalogue } from './indicators/catalogue.ts'
import type { Definition } from './release/contract.ts'

/** The pages that hold blocks written from the code, below the project's folder. */
const pages = ['README.md', 'pipeline/readers/README.md']

/** A page as it is, and as the code says that it should be. */
export interface DocsPage {
  page: string
  saved: string
  fresh: string
}

/**
 * Every page with each block between `<!-- generated: name -->` and `<!-- end -->` written anew from the
 * code it describes. `npm run docs` saves them; a test compares.
 */
export async function freshPages(): Promise<DocsPage[]> {
  const blocks: Record<string, string> = {
    tables: tableOfTables(),
    codes: await tableOfCodes(),
    left: tableOfColumnsLeftOut(),
    indicators: tableOfIndicators(await loadCatalogue()),
    glossary: glossary.map(([term, meaning]) => `**${term}** ${meaning}`).join('\n\n'),
  }
  return Promise.all(
    pages.map(async (page) => {
      const saved = await readFile(fileOf(page), 'utf8')
      const fresh = saved.replaceAll(
        /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
        (_, begin: string, name: string, end: string) => `${begin}${blocks[name]}\n${end}`,
      )
      return { page, saved, fresh }
    }),
  )
}

function tableOfIndicators(catalogue: Definition[]): string {
  const lines = catalogue.map(
    ({ id, key, title, question }) =>
      `| ${id} | [${title}](sql/5_indicators/${key}.sql) | ${question} | [example](test/worked/${key}.md) |`,
  )
  return ['| | Indicator | Question | Worked |', '|---|---|---|---|', ...lines].join('\n')
}

const fileOf = (page: string): string => fileURLToPath(new URL(`../${page}`, import.meta.url))

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { page, fresh } of await freshPages()) await writeFile(fileOf(page), fresh)
}
