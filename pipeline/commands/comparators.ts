import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { combine, type Combined } from '../comparators/combine.ts'
import { readCsv } from '../comparators/read-csv.ts'
import { recognise, type Recognised } from '../comparators/recognise.ts'
import { OperatorError } from '../error.ts'
import {
  comparators as comparatorsSchema,
  comparatorsFile,
  type Comparators,
} from '../release/contract-comparators.ts'
import { replaceDurably, syncFolder } from '../release/durable.ts'
import { takeLock } from '../release/lock.ts'

export interface ComparatorsOptions {
  to: string
  neighbours?: string[]
  json?: boolean
}

/**
 * Reads the Department for Education's published files and writes what the pages of a site show beside its
 * own figures. Only numbers that anyone may read go in.
 *
 * @throws OperatorError 'usage' for neighbours that are none, 'refused' for a file that cannot be used,
 *   'locked' during a build
 */
export async function comparators(files: string[], options: ComparatorsOptions): Promise<void> {
  const neighbours = neighboursOf(options.neighbours ?? [])
  const combined = combine(await readAll(files), neighbours)
  await write(options.to, comparatorsSchema.parse(combined.comparators))
  const said = options.json ? asJson(combined) : lines(combined, options.to)
  console.log(said)
}

/** Every file, or every fault: one line a file. A folder stands for the CSV files in it. */
async function readAll(names: readonly string[]): Promise<Recognised[]> {
  const files = (await Promise.all(names.map(csvFiles))).flat()
  const tried = await Promise.allSettled(files.map(async (file) => recognise(await readCsv(file))))
  const faults = tried.flatMap((each) =>
    each.status === 'rejected' ? [each.reason as unknown] : [],
  )
  const bug = faults.find((each) => !(each instanceof OperatorError))
  if (bug) throw bug
  if (faults.length > 0)
    throw new OperatorError('refused', ...(faults as OperatorError[]).flatMap(({ lines }) => lines))
  return tried.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
}

async function csvFiles(name: string): Promise<string[]> {
  const held = await readdir(name).catch(() => null)
  if (held === null) return [name]
  const files = held.filter((file) => /\.csv$/i.test(file)).sort()
  if (files.length === 0)
    throw new OperatorError(
      'refused',
      `${path.basename(name)}: holds no CSV file. Name the files as downloaded.`,
    )
  return files.map((file) => path.join(name, file))
}

const mostNeighbours = 10

function neighboursOf(words: readonly string[]): string[] {
  const codes = [...new Set(words.flatMap((word) => word.split(',')).filter((code) => code !== ''))]
  if (codes.some((code) => !/^E\d{8}$/.test(code)))
    throw new OperatorError(
      'usage',
      '--neighbours: give codes of nine characters, as in the column new_la_code, with commas between them.',
    )
  if (codes.length > mostNeighbours)
    throw new OperatorError('usage', `--neighbours: give at most ${mostNeighbours} codes.`)
  return codes
}

async function write(site: string, content: Comparators): Promise<void> {
  await mkdir(site, { recursive: true })
  const unlock = takeLock(site)
  try {
    await replaceDurably(path.join(site, comparatorsFile), `${JSON.stringify(content)}\n`)
    await syncFolder(site)
  } finally {
    unlock()
  }
}

function asJson({ comparators, remarks }: Combined): string {
  const { sources, measures, areas, neighbours } = comparators
  return JSON.stringify(
    {
      sources,
      measures: measures.map(({ key, indicator, table, years }) => ({
        key,
        indicator,
        table,
        years,
      })),
      authorities: areas.filter(({ level }) => level === 'authority').length,
      neighbours,
      remarks,
    },
    null,
    2,
  )
}

function lines({ comparators, remarks }: Combined, site: string): string {
  const { sources, measures, areas, neighbours } = comparators
  const authorities = areas.filter(({ level }) => level === 'authority').length
  return [
    ...sources.flatMap(({ file, table, title, first_year, last_year, ...rows }) => [
      `${file}: ${table} ${title}, ${first_year} to ${last_year}`,
      `  rows in ${shown(rows.rows_in)} = accepted ${shown(rows.accepted)} + left out ${shown(rows.rows_in - rows.accepted)}` +
        rows.left_out.map(({ why }) => ` (${why})`).join(''),
    ]),
    ...(remarks.length > 0 ? ['', ...remarks] : []),
    '',
    ...measures.map(
      ({ indicator, title, years }) =>
        `${(indicator ?? 'Context').padEnd(8)}${title}, ${years[0]} to ${years.at(-1)}`,
    ),
    '',
    `England, its regions and ${shown(authorities)} authorities. Statistical neighbours: ${neighbours.length === 0 ? 'none named (--neighbours)' : shown(neighbours.length)}.`,
    `Written: ${path.join(site, comparatorsFile)}. A server that runs shows it within seconds.`,
  ].join('\n')
}

const shown = (count: number): string => count.toLocaleString('en-GB')
