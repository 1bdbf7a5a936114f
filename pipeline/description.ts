import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Catalogue } from './disclosure/catalogue.ts'
import { shownCount, shownFiles, shownRows } from './disclosure/counts.ts'
import { protectFindings } from './disclosure/findings.ts'
import { protectProfiles } from './disclosure/profiles.ts'
import { protectRemarks } from './disclosure/remarks.ts'
import type { Intake } from './intake.ts'
import type { Key } from './key.ts'
import type { TrueProfiles } from './profiles/profiles.ts'
import { sinceBefore } from './release/changes.ts'
import { definitionLog } from './release/definition-log.ts'
import type { Audience, Definition, Manifest } from './release/contract.ts'
import type { Description } from './release/publish.ts'

/** What a look at the record tables gave: true counts, and what can be answered from them. */
export interface Looked {
  capabilities: Manifest['capabilities']
  profiles: TrueProfiles
  events: Manifest['events']
}

export interface Described {
  site: string
  intake: Intake
  looked: Looked
  key: Key
  definitions: Definition[]
  catalogue: Catalogue
  audience: Audience
}

/** Everything a release says of its data, protected for its audience. */
export async function describe(described: Described): Promise<Description> {
  const { site, intake, looked, key, definitions, catalogue, audience } = described
  const shown = {
    key_id: key.id,
    authority: intake.authority,
    coverage: intake.coverage,
    ...rowsShown(intake, audience),
    findings: protectFindings(intake.findings, audience),
    capabilities: looked.capabilities,
  }
  const catalogue_version = catalogueVersion(definitions)
  return {
    version: await programVersion(),
    catalogue_version,
    kind: intake.kindTitle,
    extracted_on: intake.extractedOn,
    complete_from: intake.completeFrom,
    complete_to: intake.completeTo,
    kinds: intake.kinds,
    ...shown,
    profiles: protectProfiles(looked.profiles, audience, intake.completeTo),
    ...(await sinceBefore(site, { ...shown, audience }, intake.identity)),
    events: looked.events,
    remarks: protectRemarks(intake.remarks, audience),
    definitions,
    definition_log: await definitionLog(site, {
      authority: intake.authority,
      extracted_on: intake.extractedOn,
      catalogue_version,
      definitions,
    }),
    breakdowns: [...catalogue.breakdowns],
    periods: [...catalogue.periods],
  }
}

/** Row counts of files, tables and dropped columns; the files of a table are protected together. */
function rowsShown(
  { inputs, tables, dropped }: Intake,
  audience: Audience,
): Pick<Manifest, 'inputs' | 'tables' | 'dropped'> {
  if (audience === 'internal') return { inputs, tables, dropped }
  const ofTable = new Map(
    tables.map(({ table }) => {
      const held = inputs.map((input) => input.tables.find((each) => each.table === table))
      const shown = shownFiles(held.flatMap((each) => each ?? []))
      return [table, held.map((each) => (each ? shown.shift()! : undefined))]
    }),
  )
  return {
    inputs: inputs.map((input, place) => ({
      ...input,
      tables: input.tables.map(({ table }) => ofTable.get(table)![place]!),
    })),
    tables: tables.map((each) => ({
      ...shownRows(each),
      superseded: shownCount(each.superseded),
    })),
    dropped: dropped.map((each) => ({ ...each, rows: shownCount(each.rows) })),
  }
}

async function programVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** Names what is asked and how: changes when an indicator's definition does, not with its worked example. */
function catalogueVersion(definitions: readonly Definition[]): string {
  const asked = definitions.map(({ worked_example: _, ...definition }) => definition)
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 12)
}
