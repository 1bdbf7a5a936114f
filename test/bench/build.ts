import { rm } from 'node:fs/promises'
import path from 'node:path'
import { goldenThread, type Run } from './command.ts'
import type { Cost } from './cost.ts'
import { decodeFloor, parseFloor } from './floor.ts'
import { median } from './quantiles.ts'
import type { Sample } from './samples.ts'

export interface Measured {
  /** Medians. */
  program: Cost
  floor: Cost
  /** The most of all runs, in bytes. */
  peakBytes: number
  /** Of the last run. */
  stages: Run['stages']
}

/** Where the builds of one size leave their release. */
export function siteOf(temporary: string, size: number): string {
  return path.join(temporary, `site-${size}`)
}

/**
 * The whole `build`, each time into an empty site, turn about with the parse floor of the same files
 * so that a busy minute of the machine weighs on both.
 */
export function measureBuild(
  sample: Sample,
  site: string,
  runs: number,
  temporary: string,
): Promise<Measured> {
  const words = ['build', sample.folder, '--to', site, '--key', path.join(temporary, 'key')]
  return turnAbout(
    runs,
    () => parseFloor(sample.folder),
    async () => {
      await rm(site, { recursive: true, force: true })
      return goldenThread(words, temporary)
    },
  )
}

/** `check` on an extract of any kind, turn about with a bare read and UTF-8 decode of the same bytes. */
export function measureReading(sample: Sample, runs: number, temporary: string): Promise<Measured> {
  return turnAbout(
    runs,
    () => decodeFloor(sample.folder),
    () => goldenThread(['check', sample.folder], temporary),
  )
}

async function turnAbout(
  runs: number,
  floor: () => Promise<Cost>,
  program: () => Promise<Run>,
): Promise<Measured> {
  const floors: Cost[] = []
  const programs: Run[] = []
  for (let run = 0; run < runs; run++) {
    floors.push(await floor())
    programs.push(await program())
  }
  const peakBytes = Math.max(...programs.map((run) => run.peakBytes))
  const { stages } = programs.at(-1)!
  return { program: medianCost(programs), floor: medianCost(floors), peakBytes, stages }
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    wall: median(costs.map((cost) => cost.wall)),
    processor: median(costs.map((cost) => cost.processor)),
  }
}
