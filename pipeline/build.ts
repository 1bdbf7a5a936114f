import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { rebuildChronology } from './chronology.ts'
import { heldBreakdowns } from './cube/breakdowns.ts'
import { coveredPeriods } from './cube/calendar.ts'
import { countCube } from './cube/cube.ts'
import { numberRows, readRows } from './cube/indicator-rows.ts'
import { readPopulation } from './cube/population.ts'
import type { TrueCells } from './cube/true-cells.ts'
import { openDatabase, type Database } from './database.ts'
import type { Catalogue } from './disclosure/catalogue.ts'
import { protectFindings } from './disclosure/findings.ts'
import { protectCells, type Protected } from './disclosure/protect.ts'
import { loadCatalogue } from './indicators/catalogue.ts'
import { checkIndicator } from './indicators/run.ts'
import { takeIn, type Intake } from './intake.ts'
import { openKey, type Key } from './key.ts'
import type { Progress } from './progress.ts'
import type { Audience, Definition, Manifest } from './release/contract.ts'
import { publish, type Description } from './release/publish.ts'
import { withWorkshop, type Workshop } from './release/workshop.ts'
import { createTables, sqlFiles } from './sql-folder.ts'

export interface BuildOptions {
  /** The site folder. */
  to: string
  audience: Audience
  /** The key file; the user's own when left out. */
  key?: string
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
 * Nothing about a child outlives the run: the database is in memory, and what it spills lies in the
 * run's own staging folder, which is gone at the end.
 *
 * @throws OperatorError 'refused' for the input or the key, 'locked' when another run holds the site
 */
export async function buildRelease(folder: string, options: BuildOptions): Promise<Built> {
  const definitions = await loadCatalogue()
  const progress = options.progress(fixedStages + definitions.length)
  return withWorkshop(options.to, async (workshop) => {
    const key = await openKey(options.key)
    const database = await openDatabase({ temporaryFolder: workshop.temporary })
    try {
      const { audience } = options
      return await buildIn(workshop, folder, database, key, definitions, audience, progress)
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
  definitions: Definition[],
  audience: Audience,
  progress: Progress,
): Promise<Built> {
  progress.stage('Reading and judging the extract')
  const intake = await takeIn(folder, database, key)
  progress.stage('Rebuilding chronologies')
  await createTables(database, '0_reference')
  await rebuildChronology(database, await statementsAfter(definitions), {
    record_start: intake.completeFrom,
    extract_end: intake.completeTo,
  })
  const catalogue: Catalogue = {
    breakdowns: await heldBreakdowns(database),
    periods: coveredPeriods(intake.completeFrom, intake.completeTo),
  }
  const cells = await protectedCells(
    database,
    key,
    definitions,
    catalogue,
    intake,
    audience,
    progress,
  )
  progress.stage('Publishing')
  const { manifest } = await publish(
    workshop,
    cells,
    await describe(intake, key, definitions, catalogue, audience),
  )
  return { intake, manifest }
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

  // The engine works out the next indicator's rows while this one's are counted.
  async function number(definition: Definition | undefined): Promise<void> {
    if (!definition) return
    await checkIndicator(database, definition)
    await numberRows(database, definition, definition, complete)
  }

  async function* trueCells(): AsyncGenerator<TrueCells> {
    let numbering = number(definitions[0])
    try {
      for (const [place, definition] of definitions.entries()) {
        progress.stage(`${definition.id} ${definition.title}`)
        await numbering
        const rows = await readRows(database, definition, population)
        numbering = number(definitions[place + 1])
        yield countCube(rows, definition, population, catalogue.periods)
      }
    } finally {
      // Should counting fail, nothing may still be running when the database is closed.
      await numbering.catch(() => undefined)
    }
  }

  return protectCells(trueCells(), catalogue, audience, secret)
}

async function describe(
  intake: Intake,
  key: Key,
  definitions: Definition[],
  { breakdowns, periods }: Catalogue,
  audience: Audience,
): Promise<Description> {
  return {
    version: await programVersion(),
    catalogue_version: catalogueVersion(definitions),
    key_id: key.id,
    authority: intake.authority,
    kind: intake.kindTitle,
    extracted_on: intake.extractedOn,
    complete_from: intake.completeFrom,
    complete_to: intake.completeTo,
    coverage: intake.coverage,
    inputs: intake.inputs,
    tables: intake.tables,
    findings: protectFindings(intake.findings, audience),
    remarks: intake.remarks,
    definitions,
    breakdowns: [...breakdowns],
    periods: [...periods],
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
