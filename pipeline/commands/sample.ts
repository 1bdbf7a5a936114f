import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { sampleAuthority, type SampleSize } from '../../data-samples/authority.ts'
import { writeAnnexA } from '../../data-samples/annex-a/write-annex-a.ts'
import { writeCinTables } from '../../data-samples/cin-tables/write-tables.ts'
import { writePayloads } from '../../data-samples/dfe-api/write-payloads.ts'
import { writeSsd } from '../../data-samples/ssd/write-ssd.ts'
import { writeCensus } from '../../data-samples/write-census.ts'
import { writeExtract } from '../../data-samples/write-extract.ts'
import { OperatorError } from '../error.ts'

export interface SampleOptions {
  to: string
  as: string
  children?: string
  years?: string
  seed?: string
}

const limits = {
  children: { usual: 24_000, least: 1, most: 5_000_000 },
  years: { usual: 8, least: 1, most: 15 },
  seed: { usual: 2025, least: 0, most: 2_147_483_647 },
} as const

/** Writes a made-up authority. @throws OperatorError 'usage' for an option or a folder that will not do */
export function sample(options: SampleOptions): void {
  const writers: Record<string, () => string[]> = {
    csv: () => lines(writeExtract(options.to, size)),
    'cin-census': () => lines(writeCensus(options.to, size)),
    ssd: () => lines(writeSsd(options.to, size)),
    'annex-a': () => lines(writeAnnexA(options.to, size)),
    'dfe-api': () => lines(writePayloads(options.to, size)),
    'cin-tables': () => lines(writeCinTables(options.to, size)),
  }
  const write = writers[options.as]
  if (write === undefined) {
    throw new OperatorError(
      'usage',
      `--as: no such kind. Choose one of ${Object.keys(writers).join(', ')}.`,
    )
  }
  const size: SampleSize = {
    children: wholeNumber('children', options.children),
    years: wholeNumber('years', options.years),
    seed: wholeNumber('seed', options.seed),
  }
  emptyFolder(options.to)
  console.log(`Writing ${sampleAuthority.name} to ${options.to}. No row is about a real person.`)
  for (const line of write()) console.log(line)
}

function wholeNumber(name: keyof typeof limits, text: string | undefined): number {
  const { usual, least, most } = limits[name]
  if (text === undefined) return usual
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw new OperatorError('usage', `--${name}: give a whole number from ${least} to ${most}.`)
}

/** Makes the folder, or empties it of an earlier sample; a folder with anything else in it is left alone. */
function emptyFolder(folder: string): void {
  if (existsSync(folder)) {
    const names = readable(folder)
    if (names.length > 0 && !isSample(folder)) {
      throw new OperatorError(
        'usage',
        `${folder}: is not empty and holds no sample. Name a new or an empty folder.`,
      )
    }
    for (const name of names.filter(isOurs)) rmSync(path.join(folder, name))
  }
  mkdirSync(folder, { recursive: true })
}

function readable(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw new OperatorError('usage', `${folder}: is not a folder. Name a new or an empty folder.`)
  }
}

function isOurs(name: string): boolean {
  return /^[A-Za-z0-9_]+\.(csv|json|xlsx)$/.test(name) || /^CIN_Census_\d{4}\.xml$/.test(name)
}

function isSample(folder: string): boolean {
  const file = path.join(folder, 'extract.json')
  if (!existsSync(file)) return false
  try {
    return JSON.parse(readFileSync(file, 'utf8')).authority.name === sampleAuthority.name
  } catch {
    return false
  }
}

function lines(rows: Record<string, number>): string[] {
  const width = Math.max(...Object.keys(rows).map((name) => name.length))
  return Object.entries(rows).map(
    ([name, count]) => `  ${name.padEnd(width)}  ${count.toLocaleString('en-GB').padStart(11)}`,
  )
}
