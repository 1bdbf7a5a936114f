import { OperatorError } from '../error.ts'
import { nextDay } from '../extract/calendar.ts'
import { descriptionFile, type FullDescription } from '../extract/description.ts'
import { recordTableNames, type RecordTable } from '../records/tables.ts'
import type { Part, Piece, Stretch } from './sources.ts'

/** Tables that every indicator needs: an extract is complete where they all are. */
const neededByAll: RecordTable[] = ['referrals', 'assessments']

/**
 * From when to when each supplied table is complete, as `extract.json` says.
 *
 * @throws OperatorError 'refused' when it says something impossible.
 */
export function describedStretches(
  described: FullDescription,
  supplied: readonly RecordTable[],
): Partial<Record<RecordTable, Stretch>> {
  const stretchOf = (table: RecordTable): Stretch => ({
    completeFrom: described.tables?.[table]?.complete_from ?? described.complete_from,
    completeTo:
      described.tables?.[table]?.complete_to ?? described.complete_to ?? described.extracted_on,
    isSupplied: true,
  })
  const lines = recordTableNames.flatMap((table) =>
    faultsOf(table, stretchOf(table), described.extracted_on),
  )
  if (lines.length > 0) throw new OperatorError('refused', ...new Set(lines))
  return Object.fromEntries(supplied.map((table) => [table, stretchOf(table)]))
}

export interface WholeCoverage {
  completeFrom: string
  completeTo: string
  coverage: Record<RecordTable, Stretch>
}

/**
 * What a build is complete for: of a part, where its kinds together reach without a gap; of several parts,
 * where they all do.
 */
export function wholeCoverage(pieces: Piece[], parts: Part[]): WholeCoverage {
  const ofPart = parts.map((part) => partCoverage(pieces, part))
  const coverage = {} as Record<RecordTable, Stretch>
  for (const table of recordTableNames) {
    const stretches = ofPart.map((each) => each[table])
    coverage[table] = common(stretches) ?? { ...common(ofPart.map(needed))!, isSupplied: false }
  }
  return { ...withoutFlag(common(ofPart.map(needed))!), coverage }
}

function partCoverage(pieces: Piece[], part: Part): Partial<Record<RecordTable, Stretch>> {
  const whole: Partial<Record<RecordTable, Stretch>> = {}
  for (const table of recordTableNames) {
    const stretches = pieces.flatMap((piece) => piece.coverage.get(part)?.[table] ?? [])
    const supplied = stretches.filter((stretch) => stretch.isSupplied)
    const joined = unbroken(supplied)
    if (joined) whole[table] = joined
  }
  return whole
}

/** The last run of stretches that follow one another without a gap. */
function unbroken(stretches: Stretch[]): Stretch | undefined {
  let run: Stretch | undefined
  for (const each of [...stretches].sort((a, b) => (a.completeFrom < b.completeFrom ? -1 : 1))) {
    if (run && each.completeFrom <= nextDay(run.completeTo)) {
      if (each.completeTo > run.completeTo) run = { ...run, completeTo: each.completeTo }
    } else run = { ...each }
  }
  return run
}

/** Where the tables that every indicator needs are all complete. */
function needed(coverage: Partial<Record<RecordTable, Stretch>>): Stretch | undefined {
  return common(neededByAll.filter((table) => coverage[table]).map((table) => coverage[table]))
}

/** Where all of them are complete; undefined if one is not there. */
function common(stretches: readonly (Stretch | undefined)[]): Stretch | undefined {
  if (stretches.length === 0 || stretches.some((each) => each === undefined)) return undefined
  const held = stretches as Stretch[]
  return {
    completeFrom: held
      .map((each) => each.completeFrom)
      .sort()
      .at(-1)!,
    completeTo: held.map((each) => each.completeTo).sort()[0]!,
    isSupplied: true,
  }
}

const withoutFlag = ({ completeFrom, completeTo }: Stretch) => ({ completeFrom, completeTo })

function faultsOf(table: RecordTable, stretch: Stretch, extractedOn: string): string[] {
  if (stretch.completeTo > extractedOn) {
    return [
      `${descriptionFile}: ${table} is said to be complete to a day after extracted_on. Correct complete_to.`,
    ]
  }
  if (stretch.completeFrom >= stretch.completeTo) {
    return [
      `${descriptionFile}: ${table} is said to be complete from a day that is not before complete_to. Correct the dates.`,
    ]
  }
  return []
}
