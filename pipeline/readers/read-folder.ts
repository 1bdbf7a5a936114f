import type { Database } from '../database.ts'
import { OperatorError } from '../error.ts'
import type { Key } from '../key.ts'
import { readAnnexA } from './annex-a/annex-a.ts'
import { readCensus } from './cin-census/census.ts'
import { readCinTables } from './cin-tables/cin-tables.ts'
import { combine } from './combine.ts'
import { readApiPayloads } from './dfe-api/payloads.ts'
import { kinds, kindTitles, type Kind } from './kinds.ts'
import { readOwnExtract } from './own/extract.ts'
import { recognise } from './recognise.ts'
import type { FoundFile, Part, Piece, Sources } from './sources.ts'
import { readSsd } from './ssd/ssd.ts'

/** What the reader of a kind is given. */
export interface Given {
  /** The files of this kind. */
  files: FoundFile[]
  /** The parts of the folder that hold files of this kind. */
  parts: Part[]
  database: Database
  key: Key
  /** Makes, on first call, a folder of this run's own for copies in UTF-8. */
  privateFolder(): Promise<string>
  /** Rows of a file may share a table with another's, so a record's number must be in a column. */
  isNumbered: boolean
  /** Other kinds lie beside this one in a part, so its extract.json speaks of those that do not describe themselves. */
  isCombined(part: Part): boolean
}

/** Each reads one kind of extract, and lays it out as text views of our record tables. */
const readers: Record<Kind, (given: Given) => Promise<Piece>> = {
  annex_a: readAnnexA,
  cin_tables: readCinTables,
  cin_census: readCensus,
  dfe_api: readApiPayloads,
  ssd: readSsd,
  golden_thread: readOwnExtract,
}

/** Reads every file of a folder. @throws OperatorError 'refused', one line a fault. */
export async function readFolder(
  folder: string,
  database: Database,
  key: Key,
  privateFolder: () => Promise<string>,
): Promise<Sources> {
  const found = await recognise(folder)
  const held = kinds.filter((kind) => found.files.some((file) => file.kind === kind))
  const isNumbered = held.length > 1 || found.parts.length > 1
  const pieces: Piece[] = []
  for (const kind of held) {
    const files = found.files.filter((file) => file.kind === kind)
    const parts = found.parts.filter((part) => files.some((file) => file.part === part))
    const isCombined = (part: Part): boolean =>
      found.files.some((file) => file.part === part && file.kind !== kind)
    const given = { files, parts, database, key, privateFolder, isNumbered, isCombined }
    pieces.push(await readers[kind](given))
  }
  const sources = await combine(database, found.parts, pieces)
  sources.remarks.push(...precedenceRemark(held), ...othersRemark(found.others))
  return { ...sources, identityFiles: found.identityFiles }
}

/** Says which record wins, where there is a choice. */
function precedenceRemark(held: Kind[]): string[] {
  if (held.length < 2) return []
  const order = [...held].reverse().map((kind) => kindTitles[kind])
  return [
    `Several kinds of extract were combined. Where two hold the same record (the same child and day), the first of these is used: ${order.join('; ')}. ` +
      'What it leaves blank about a child, and a source, a need or the reason of the same closure, is taken from the next; nothing else is.',
  ]
}

function othersRemark(others: number): string[] {
  if (others === 0) return []
  return [
    others === 1
      ? 'One file in the folder is neither data nor extract.json and was left alone.'
      : `${others} files in the folder are neither data nor extract.json and were left alone.`,
  ]
}
