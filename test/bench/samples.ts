import { existsSync } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { openDatabase } from '../../pipeline/database.ts'
import { writeAnnexA } from '../../data-samples/annex-a/write-annex-a.ts'
import type { SampleSize } from '../../data-samples/authority.ts'
import { writeCinTables } from '../../data-samples/cin-tables/write-tables.ts'
import { writePayloads } from '../../data-samples/dfe-api/write-payloads.ts'
import { writeSsd } from '../../data-samples/ssd/write-ssd.ts'
import { writeCensus } from '../../data-samples/write-census.ts'
import { writeExtract } from '../../data-samples/write-extract.ts'

/** What can be made and read, and what to call it. */
export const kinds = {
  csv: 'own CSV',
  'cin-census': 'census XML',
  ssd: 'SSD CSV',
  'annex-a': 'Annex A workbook',
  'dfe-api': 'API payload JSON',
  'cin-tables': 'census tables',
} as const

export type Kind = keyof typeof kinds

export interface Sample {
  folder: string
  /** Rows of `referrals.csv` of our own extract; 0 for other kinds, which are measured by the megabyte. */
  referrals: number
  bytes: number
}

const writers: Record<Kind, (folder: string, size: SampleSize) => unknown> = {
  csv: writeExtract,
  'cin-census': writeCensus,
  ssd: writeSsd,
  'annex-a': writeAnnexA,
  'dfe-api': writePayloads,
  'cin-tables': writeCinTables,
}

const years = 8
const pilotChildren = 4000

/**
 * How many children give about so many referrals, from a small sample of the same authority: so the
 * sizes stay true when the sample is calibrated anew.
 */
export async function childrenFor(referrals: number, temporary: string): Promise<number> {
  const pilot = await makeSample(pilotChildren, 'csv', temporary)
  return Math.round((pilotChildren * referrals) / pilot.referrals)
}

/** Makes a sample of so many children, always the same one, unless it is there already. */
export async function makeSample(children: number, as: Kind, temporary: string): Promise<Sample> {
  const folder = path.join(temporary, `${as}-${children}`)
  const isThere = as === 'csv' && existsSync(path.join(folder, writtenLast))
  if (!isThere) {
    await mkdir(folder, { recursive: true })
    writers[as](folder, { children, years, seed: 1 })
  }
  const referrals = as === 'csv' ? await countReferrals(folder) : 0
  return { folder, referrals, bytes: await bytesOf(folder) }
}

/** Of an extract of our own. */
const writtenLast = 'extract.json'

async function countReferrals(folder: string): Promise<number> {
  const database = await openDatabase()
  const [row] = await database.rows(
    'select count(*)::integer as referrals from read_csv($file::varchar)',
    { file: path.join(folder, 'referrals.csv') },
  )
  database.close()
  return Number(row!.referrals)
}

export async function bytesOf(folder: string): Promise<number> {
  let bytes = 0
  for (const name of await readdir(folder)) bytes += (await stat(path.join(folder, name))).size
  return bytes
}
