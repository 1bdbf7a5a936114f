import { OperatorError } from '../../error.ts'
import { fullDescription, type FullDescription } from '../../extract/description.ts'
import type { RecordTable } from '../../records/tables.ts'
import { createViews } from '../../sql-folder.ts'
import { describedStretches } from '../coverage.ts'
import { pseudonymOf } from '../pseudonyms.ts'
import type { Given } from '../read-folder.ts'
import { openSink, type RowSink } from '../row-sink.ts'
import type { Dropped, FoundFile, Part, Piece, SourceFile } from '../sources.ts'
import { checkPayload, newMet, type Met } from './check-payload.ts'
import { payloadColumn } from './payload-columns.ts'
import { readPayload } from './payload-file.ts'
import { giveChild, type Hands, type Purge } from './payload-rows.ts'
import { childShape } from './payload-shape.ts'
import {
  payloadTableNames,
  payloadTables,
  recordTableOf,
  type PayloadTable,
} from './payload-tables.ts'
import { deletePurged, purgeRemarks } from './purge.ts'

/** What one file held, and what it said of itself on the way. */
interface ReadFile {
  file: FoundFile
  source: SourceFile
  met: Met
  purges: Purge[]
  remarks: string[]
}

/**
 * Reads payloads of DfE's children's social care API, in the order of their names: a later file's version of
 * a record is used, as when they are sent.
 *
 * @throws OperatorError 'refused', one line a fault.
 */
export async function readApiPayloads(given: Given): Promise<Piece> {
  const { database, parts, files } = given
  const described = new Map(parts.map((part) => [part, descriptionOf(part)]))
  const sink = await openSink(database, 'dfe_api', payloadTables)
  const read: ReadFile[] = []
  for (const file of files) read.push(await readOne(file, described.get(file.part)!, given, sink))
  sink.close()
  const purges = new Map(read.map((each) => [each.file, each.purges]))
  const deleted = await deletePurged(database, purges)
  for (const { file, source } of read)
    source.rowsIn = rowsIn(sink.counts(file.number), deleted.get(file.number) ?? {})
  await createViews(database, '1_sources/dfe_api', 'dfe_api_records')
  return {
    kind: 'dfe_api',
    extractedOn: [...described.values()]
      .map((each) => each.extracted_on)
      .sort()
      .at(-1)!,
    coverage: new Map(
      parts.map((part) => [
        part,
        describedStretches(
          described.get(part)!,
          suppliedBy(read.filter((each) => each.file.part === part)),
        ),
      ]),
    ),
    files: read.map((each) => each.source),
    dropped: read.flatMap(droppedKeys),
    count: () => Promise.resolve(),
    remarks: read.flatMap((each) => each.remarks),
    rawTables: Object.fromEntries(
      payloadTableNames.map((table) => [recordTableOf[table], `dfe_api.${table}`]),
    ),
  }
}

/** A payload does not say whose it is, when it was made, or how far back the feed reaches. */
function descriptionOf({ description, prefix }: Part): FullDescription {
  const shown = `${prefix}extract.json`
  if (Object.keys(description).length > 0 && description.complete_from === undefined)
    throw new OperatorError(
      'refused',
      `${shown}: complete_from is missing. Write the first day of the feed's back window (for a window of 24 months, usually a 1 April), since the payload does not say it.`,
    )
  return fullDescription(description, shown)
}

async function readOne(
  file: FoundFile,
  { authority }: FullDescription,
  { key }: Given,
  sink: RowSink<PayloadTable>,
): Promise<ReadFile> {
  const met = newMet()
  const hands: Hands = {
    take: sink.taker(file.number),
    child: pseudonymOf(key, authority.code),
    pupil: pseudonymOf(key, authority.code, 'pupil'),
    authorityCode: authority.code,
    purges: [],
    namelessWorkers: 0,
  }
  const read = await readPayload(file.path, file.name, (child, record) =>
    giveChild(checkPayload(child, childShape, '', met), record, hands),
  )
  if (read.authorityCode !== null && read.authorityCode !== authority.code) {
    throw new OperatorError(
      'refused',
      `${file.name}: its la_code is not the authority's code in the extract.json. Correct the one that is wrong.`,
    )
  }
  const source: SourceFile = {
    file: file.name,
    kind: 'dfe_api',
    number: file.number,
    part: file.part,
    authority,
    bytes: read.bytes,
    sha256: read.sha256,
    records: read.children,
    rowsIn: {},
    recordWord: () => 'child',
    columnWord: payloadColumn,
  }
  const remarks = [...purgeRemarks(file.name, hands.purges), ...workerRemarks(file.name, hands)]
  return { file, source, met, purges: hands.purges, remarks }
}

function workerRemarks(file: string, { namelessWorkers: count }: Hands): string[] {
  if (count === 0) return []
  const entries =
    count === 1 ? 'entry of care_worker_details names' : 'entries of care_worker_details name'
  return [
    `${file}: ${count} ${entries} no worker, so no change of worker can be seen in ${count === 1 ? 'it' : 'them'}.`,
  ]
}

function rowsIn(
  taken: Record<PayloadTable, number>,
  deleted: Partial<Record<PayloadTable, number>>,
): SourceFile['rowsIn'] {
  return Object.fromEntries(
    payloadTableNames.map((table) => [recordTableOf[table], taken[table] - (deleted[table] ?? 0)]),
  )
}

/**
 * The record tables that a part's feed supplies: those of the lists that some child of it carries, if only
 * empty. A feed without a list says nothing of it, which is not that there is none.
 */
function suppliedBy(read: ReadFile[]): RecordTable[] {
  const carries = (name: string): boolean => read.some(({ met }) => met.carried.has(name))
  const under = (name: string): string => `social_care_episodes.${name}`
  const lists: [string, ...RecordTable[]][] = [
    ['child_details.disabilities', 'child_disabilities'],
    [under('care_worker_details'), 'worker_changes'],
    [under('child_and_family_assessments'), 'assessments'],
    [under('child_and_family_assessments.factors'), 'assessment_factors'],
    [under('child_in_need_plans'), 'cin_plans'],
    [under('section_47_assessments'), 'section_47_enquiries', 'initial_conferences'],
    [under('child_protection_plans'), 'cp_plans'],
    [under('child_looked_after_placements'), 'care_episodes'],
  ]
  return [
    'children',
    'referrals',
    ...lists.flatMap(([name, ...tables]) => (carries(name) ? tables : [])),
  ]
}

function droppedKeys({ file, met }: ReadFile): Dropped[] {
  return [...met.dropped].map(([column, { why, objects }]) => ({
    file: file.name,
    column,
    why,
    rows: objects,
  }))
}
