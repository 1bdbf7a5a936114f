import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { openDatabase } from '../../pipeline/database.ts'
import { goldenThread } from './command.ts'

/** What `sample --as` writes, and what to call it. */
export const kinds = {
  csv: 'own CSV',
  'cin-census': 'census XML',
  ssd: 'SSD CSV',
} as const

export type Kind = keyof typeof kinds

export interface Sample {
  folder: string
  /** Rows of `referrals.csv` of our own extract; 0 for other kinds, which are measured by the megabyte. */
  referrals: number
  bytes: number
}

const pilotChildren = 4000

/**
 * How many children give about so many referrals, from a small sample of the same authority: so the
 * sizes stay true when the sample is calibrated anew.
 */
export async function childrenFor(referrals: number, temporary: string): Promise<number> {
  const pilot = await makeSample(pilotChildren, 'csv', temporary)
  return Math.round((pilotChildren * referrals) / pilot.referrals)
}

/** Makes a sample of so many children, always the same one. */
export async function makeSample(children: number, as: Kind, temporary: string): Promise<Sample> {
  const folder = path.join(temporary, `${as}-${children}`)
  const words = [
    'sample',
    '--to',
    folder,
    '--children',
    String(children),
    '--seed',
    '1',
    '--as',
    as,
  ]
  await goldenThread(words, temporary)
  const referrals = as === 'csv' ? await countReferrals(folder) : 0
  return { folder, referrals, bytes: await bytesOf(folder) }
}

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
