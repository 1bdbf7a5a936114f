import { capabilitiesOf } from './capability/capabilities.ts'
import { rebuildChronology } from './chronology.ts'
import { heldBreakdowns, withAuthorities } from './cube/breakdowns.ts'
import { coveredPeriods } from './cube/calendar.ts'
import { countCube } from './cube/cube.ts'
import { numberRows, readRows } from './cube/indicator-rows.ts'
import { readPopulation } from './cube/population.ts'
import type { TrueCells } from './cube/true-cells.ts'
import { openDatabase, type Database } from './database.ts'
import type { Catalogue } from './disclosure/catalogue.ts'
import { describe, type Looked } from './description.ts'
import { policy } from './disclosure/policy.ts'
import { protectCells, type Protected } from './disclosure/protect.ts'
import { loadCatalogue } from './indicators/catalogue.ts'
import { checkIndicator } from './indicators/run.ts'
import { runsOf, type Run } from './indicators/settings.ts'
import { compareIds } from './identity/kept-ids.ts'
import { takeIn, type Intake } from './intake.ts'
import { openKey, type Key } from './key.ts'
import { profileRecords } from './profiles/profiles.ts'
import { serviceEvents } from './profiles/service-events.ts'
import { memoryLimitFor } from './memory-limit.ts'
import type { Progress } from './progress.ts'
import type { Audience, Definition, Manifest } from './release/contract.ts'
import { publish } from './release/publish.ts'
import { withWorkshop, type Workshop } from './release/workshop.ts'
import { shortenIds } from './short-ids.ts'
import { createTables, sqlFiles } from './sql-folder.ts'

export interface BuildOptions {
  /** The site folder. */
  to: string
  audience: Audience
  /** The key file; the user's own when left out. */
  key?: string
  /** Ids of children that are not those of the last build are meant. */
  newIds?: boolean
  /** Begins to tell of a run of so many stages. */
  progress: (stages: number) => Progress
}

export interface Built {
  intake: Intake
  manifest: Manifest
}

/** Stages that a build tells of, beside one an indicator. */
const fixedStages = 4

/**
 * Reads an extract, computes every indicator, protects the cells and publishes them.
 *
 * Nothing about a child outlives the run but a keyed sample of ids (see `identity/kept-ids.ts`): the
 * database is in memory, and what it spills lies in the run's own staging folder, which is gone at the end.
 *
 * @throws OperatorError 'refused' for the input or the key, 'locked' when another run holds the site
 */
export async function buildRelease(folder: string, options: BuildOptions): Promise<Built> {
  const definitions = await loadCatalogue()
  const progress = options.progress(fixedStages + definitions.length)
  return withWorkshop(options.to, async (workshop) => {
    const key = await openKey(options.key)
    const memoryLimit = await memoryLimitFor(folder)
    const database = await openDatabase({ temporaryFolder: workshop.temporary, memoryLimit })
    try {
      return await buildIn(workshop, folder, database, key, definitions, options, progress)
    } finally {
      database.close()
    }
  }).finally(() => progress.stop())
}

async function buildIn(
  workshop: Workshop,
  folder: string,
  database: Database,
  key: Key,
  catalogued: Definition[],
  { audience, newIds = false }: BuildOptions,
  progress: Progress,
): Promise<Built> {
  progress.stage('Reading and judging the extract')
  const taken = await takeIn(folder, database, key)
  const ids = await compareIds(database, key, workshop.site, taken, newIds)
  const intake = {
    ...taken,
    identity: ids.identity,
    messages: [...taken.messages, ...ids.messages],
  }
  const definitions = withAuthorities(catalogued, intake.authorities)
  const looked = await lookAt(database, definitions, intake, audience)
  const answered = definitions.filter(({ key }) =>
    looked.capabilities.some((each) => each.key === key && each.state !== 'none'),
  )
  progress.stage('Rebuilding chronologies')
  const statements = await statementsAfter(answered)
  const chronology = await sqlFiles('4_chronology')
  await shortenIds(database, [...chronology.map(({ text }) => text), ...statements])
  await createTables(database, '0_reference')
  await rebuildChronology(database, statements, {
    record_start: intake.completeFrom,
    extract_end: intake.completeTo,
  })
  const catalogue: Catalogue = {
    breakdowns: await heldBreakdowns(database, intake.authorities),
    periods: coveredPeriods(intake.completeFrom, intake.completeTo),
  }
  const cells = await protectedCells(database, key, answered, catalogue, intake, audience, progress)
  progress.stage('Publishing')
  const { manifest } = await publish(
    workshop,
    cells,
    await describe({ site: workshop.site, intake, looked, key, definitions, catalogue, audience }),
  )
  await ids.keep()
  return { intake, manifest }
}

/** What the records hold and can answer, seen before the chronology drops what it does not read. */
async function lookAt(
  database: Database,
  definitions: readonly Definition[],
  intake: Intake,
  audience: Audience,
): Promise<Looked> {
  const least = audience === 'internal' ? 1 : policy.leastChildren
  return {
    capabilities: await capabilitiesOf(database, definitions, intake, least),
    profiles: await profileRecords(database),
    events: await serviceEvents(database),
  }
}

/** The statements that the chronology is made for. */
async function statementsAfter(definitions: readonly Definition[]): Promise<string[]> {
  const cube = await sqlFiles('6_cube')
  return [...definitions, ...cube.map(({ text }) => ({ sql: text }))].map(({ sql }) => sql)
}

async function protectedCells(
  database: Database,
  key: Key,
  definitions: readonly Definition[],
  catalogue: Catalogue,
  intake: Intake,
  audience: Audience,
  progress: Progress,
): Promise<Protected> {
  const secret = key.derive('rounding')
  progress.stage('Numbering children and episodes')
  const population = await readPopulation(database, catalogue.breakdowns, secret)
  const complete = { complete_from: intake.completeFrom, complete_to: intake.completeTo }

  const runs = definitions.flatMap(runsOf)

  // The engine works out the next run's rows while this one's are counted.
  async function number(run: Run | undefined): Promise<void> {
    if (!run) return
    const { definition, setting, parameters } = run
    if (setting === null) await checkIndicator(database, definition)
    await numberRows(database, definition, { sql: definition.sql, parameters }, complete)
  }

  async function* trueCells(): AsyncGenerator<TrueCells> {
    let numbering = number(runs[0])
    try {
      for (const [place, { definition, setting }] of runs.entries()) {
        if (setting === null) progress.stage(`${definition.id} ${definition.title}`)
        await numbering
        const rows = await readRows(database, definition, population)
        numbering = number(runs[place + 1])
        yield countCube(rows, definition, population, catalogue.periods, setting)
      }
    } finally {
      // Should counting fail, nothing may still be running when the database is closed.
      await numbering.catch(() => undefined)
    }
  }

  return protectCells(trueCells(), catalogue, audience, secret)
}
