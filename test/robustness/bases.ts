import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeAnnexA } from '../../data-samples/annex-a/write-annex-a.ts'
import { writeCinTables } from '../../data-samples/cin-tables/write-tables.ts'
import { writePayloads } from '../../data-samples/dfe-api/write-payloads.ts'
import { writeSsd } from '../../data-samples/ssd/write-ssd.ts'
import { writeCensus } from '../../data-samples/write-census.ts'
import { writeExtract } from '../../data-samples/write-extract.ts'
import { parsed } from './formats/csv.ts'
import { asParquet } from './formats/parquet.ts'
import type { Files } from './mutators/mutator.ts'

const size = { children: 10, years: 2, seed: 4 }

/** Writes a clean folder of each kind of extract below `folder`, named after the kind. @returns their names */
export async function writeBases(folder: string): Promise<string[]> {
  for (const [name, write] of Object.entries(writers)) {
    const to = path.join(folder, name)
    mkdirSync(to, { recursive: true })
    await write(to)
  }
  return Object.keys(writers)
}

const writers: Record<string, (folder: string) => unknown> = {
  'golden_thread CSV': (folder) => writeExtract(folder, size),
  'golden_thread Parquet': async (folder) => {
    writeExtract(folder, size)
    await inParquet(folder)
  },
  annex_a: (folder) => writeAnnexA(folder, size),
  cin_tables: (folder) => writeCinTables(folder, size),
  dfe_api: (folder) => writePayloads(folder, size),
  ssd: (folder) => writeSsd(folder, size),
  cin_census: (folder) => writeCensus(folder, size),
}

async function inParquet(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.csv'))) {
    const file = path.join(folder, name)
    writeFileSync(file.replace(/csv$/, 'parquet'), await asParquet(parsed(readFileSync(file))))
    rmSync(file)
  }
}

export function filesOf(folder: string): Files {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]))
}
