import { recordTables } from '../../records/tables.ts'
import { cinTableNames, cinTables, type CinTable } from './columns.ts'

/** Other names that tools give to a table. */
const otherNames: Record<string, CinTable> = {
  factors: 'assessmentfactorslist',
  assessmentfactors: 'assessmentfactorslist',
  assessmentfactorlist: 'assessmentfactorslist',
  cinplans: 'cinplandates',
  s47: 'section47',
  s47s: 'section47',
  cpps: 'childprotectionplans',
  cppreviews: 'reviews',
  cindetail: 'cindetails',
  preproceedingsandfgdm: 'preproceedings',
}

/** A column that only one table has, where the file's name does not tell. */
const tellingColumns: [column: string, table: CinTable][] = [
  ['assessmentfactor', 'assessmentfactorslist'],
  ['cppreviewdate', 'reviews'],
  ['cppenddate', 'childprotectionplans'],
  ['s47actualstartdate', 'section47'],
  ['cinplanstartdate', 'cinplandates'],
  ['ppstartdate', 'preproceedings'],
  ['assessmentauthorisationdate', 'assessments'],
  ['referralnfa', 'cindetails'],
  ['disability', 'disabilities'],
  ['ethnicity', 'childcharacteristics'],
  ['personbirthdate', 'childidentifiers'],
]

/**
 * The table of a census return that a file holds, by its name in lower case without extension and its header
 * row; '_2024' behind it where the name says of which year's return. Undefined for other kinds of file.
 *
 * @param header empty for a Parquet file, which is known by its name alone.
 */
export function cinTableOf(base: string, header: readonly string[]): string | undefined {
  const { name, year } = withoutYear(base)
  const columns = header.map((cell) => cell.toLowerCase())
  const named = byName(name)
  const table = columns.length === 0 ? namedAlone(base, named) : byColumns(columns, named)
  return table && (year === undefined ? table : `${table}_${year}`)
}

/** Our own extract has tables of these names too. */
function namedAlone(base: string, named: CinTable | undefined): CinTable | undefined {
  return Object.hasOwn(recordTables, base) ? undefined : named
}

function byColumns(columns: string[], named: CinTable | undefined): CinTable | undefined {
  if (columns.includes('lachildid')) {
    if (named !== undefined && named !== 'header') return named
    return tellingColumns.find(([column]) => columns.includes(column))?.[1]
  }
  return columns.includes('referencedate') && columns.includes('year') ? 'header' : undefined
}

function byName(name: string): CinTable | undefined {
  for (const each of [name, name.replace(/^(cin|census|fake)+/, '')]) {
    if (Object.hasOwn(cinTables, each)) return each as CinTable
    if (Object.hasOwn(otherNames, each)) return otherNames[each]
  }
  return undefined
}

/** 'cindetails_2023-24' and '2024 cin details' are both of the return for the year ending in 2024. */
function withoutYear(base: string): { name: string; year: string | undefined } {
  const found = /(?<!\d)(20\d\d)(?:[-_](\d\d))?(?!\d)/.exec(base)
  const rest = found ? base.replace(found[0], '') : base
  const [, first, second] = found ?? []
  const isSpan = second !== undefined && Number(second) === (Number(first) + 1) % 100
  return {
    name: rest.replaceAll(/[^a-z0-9]/g, ''),
    year: isSpan ? String(Number(first) + 1) : first,
  }
}

/** A found file's table apart from its year. */
export function tableAndYear(table: string): { table: CinTable; year: string | undefined } {
  const [name, year] = table.split('_')
  return { table: cinTableNames.find((each) => each === name)!, year }
}
