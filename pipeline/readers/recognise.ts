import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '../error.ts'
import { descriptionFile, readDescription } from '../extract/description.ts'
import { contentByName, contentFault, type Content } from './content.ts'
import { readHeader } from './csv-table.ts'
import { kinds, type Kind } from './kinds.ts'
import { identityTableOf } from '../identity/files.ts'
import type { FoundFile, FoundIdentityFile, Part } from './sources.ts'
import { tableKinds } from './table-kinds.ts'

/** What a folder holds, by the names, first bytes and headers of its files. */
export interface Recognised {
  parts: Part[]
  /** In order of precedence, then of the parts and of their names; `number` counts from 1. */
  files: FoundFile[]
  /** What tells ids that changed, were merged or are to be left out; numbered after the data. */
  identityFiles: FoundIdentityFile[]
  /** How many files were left alone. */
  others: number
}

/** @throws OperatorError 'refused' with one line a fault when the folder is no extract. */
export async function recognise(folder: string): Promise<Recognised> {
  const whole = await partAt(folder, '')
  const names = whole.description.parts
  const parts = names
    ? await Promise.all(names.map((name) => partAt(path.join(folder, name), `${name}/`, whole)))
    : [whole]
  const found: FoundFile[] = []
  const foundIdentity: FoundIdentityFile[] = []
  let others = 0
  for (const part of parts) {
    const inPart = await recogniseIn(part)
    found.push(...inPart.files)
    foundIdentity.push(...inPart.identityFiles)
    others += inPart.others
  }
  const files = kinds
    .flatMap((kind) => found.filter((file) => file.kind === kind))
    .map((file, index) => ({ ...file, number: index + 1 }))
  const identityFiles = foundIdentity.map((file, index) => ({
    ...file,
    number: files.length + index + 1,
  }))
  return { parts, files, identityFiles, others }
}

/** A part says for itself what the folder above it does not say for all. */
async function partAt(folder: string, prefix: string, above?: Part): Promise<Part> {
  const names = await namesIn(folder, prefix)
  const name = names.find((each) => each.toLowerCase() === descriptionFile)
  const own = name ? await readDescription(path.join(folder, name), `${prefix}${name}`) : {}
  const { authority: _, parts: __, files: ___, ...shared } = above?.description ?? {}
  return { folder, prefix, description: { ...shared, ...own } }
}

async function recogniseIn(part: Part): Promise<Omit<Recognised, 'parts'>> {
  const names = (await namesIn(part.folder, part.prefix)).filter(
    (name) => name.toLowerCase() !== descriptionFile,
  )
  const known = names.filter((name) => contentByName(name) !== undefined)
  const data = known.filter((name) => identityTableOf(name) === undefined)
  if (data.length === 0) {
    throw new OperatorError(
      'refused',
      `${part.prefix || path.basename(path.resolve(part.folder))}: the folder holds no extract. ` +
        `Put census returns (.xml), an Annex A workbook, an API payload, or tables with an ${descriptionFile} in it; see the README.`,
    )
  }
  const faults: string[] = []
  const files: FoundFile[] = []
  const identityFiles: FoundIdentityFile[] = []
  for (const name of known) {
    const file = path.join(part.folder, name)
    const shown = `${part.prefix}${name}`
    faults.push(...(await contentFault(file, shown)))
    if (faults.length > 0) continue
    const place = { part, name: shown, path: file, number: 0 }
    const identityTable = identityTableOf(name)
    const kind = identityTable ? undefined : await kindOf(file, name, shown)
    if (identityTable) identityFiles.push({ ...place, table: identityTable })
    else if (kind) files.push({ ...kind, ...place })
    else {
      faults.push(
        `${shown}: is not named after a table of any kind of extract. Rename it (see the README), or take it out of the folder.`,
      )
    }
  }
  if (faults.length > 0) throw new OperatorError('refused', ...faults)
  refuseTwins(files)
  return { files, identityFiles, others: names.length - known.length }
}

/** Content that only one kind of extract comes in. */
const kindByContent: Partial<Record<Content, Kind>> = {
  xml: 'cin_census',
  workbook: 'annex_a',
  json: 'dfe_api',
}

async function kindOf(
  file: string,
  name: string,
  shown: string,
): Promise<{ kind: Kind; table?: string } | undefined> {
  const content = contentByName(name)!
  const kind = kindByContent[content]
  if (kind) return { kind }
  const header = content === 'csv' ? await readHeader(file, shown) : []
  const base = path.parse(name).name.toLowerCase()
  for (const each of tableKinds) {
    const table = each.tableOf(base, header)
    if (table !== undefined) return { kind: each.kind, table }
  }
  return undefined
}

function refuseTwins(files: FoundFile[]): void {
  for (const [index, file] of files.entries()) {
    const twin = files
      .slice(index + 1)
      .find((other) => file.table && other.kind === file.kind && other.table === file.table)
    if (twin)
      throw new OperatorError(
        'refused',
        `${file.name} and ${twin.name}: hold the same table. Keep one.`,
      )
  }
}

async function namesIn(folder: string, prefix: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory() && !/^[.~]/.test(entry.name))
      .map((entry) => entry.name)
      .sort()
  } catch {
    throw new OperatorError(
      'refused',
      `${prefix || path.basename(path.resolve(folder))}: is not a folder that can be read. Check the path.`,
    )
  }
}
