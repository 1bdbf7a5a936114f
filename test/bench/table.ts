import { availableParallelism, cpus, platform, totalmem } from 'node:os'
import type { Measured } from './build.ts'
import type { Cost } from './cost.ts'
import type { Pages } from './pages.ts'
import type { Sample } from './samples.ts'

/** One line of the result: what was measured, the figure, what it rests on, and the goal if there is one. */
export type Line = readonly [what: string, figure: string, detail: string, goal: string]

export function buildLines(sample: Sample, { program, floor, peakBytes }: Measured): Line[] {
  const size = `${whole(sample.referrals)} referrals`
  const perMillion = `${seconds((1e6 * program.wall) / sample.referrals)} a million referrals`
  const csv = `${megabytes(sample.bytes)} of CSV`
  return [
    [`build, ${size}`, seconds(program.wall), `${csv}, ${perMillion}`, ''],
    [`build ÷ parse floor, ${size}`, ...ratio(program, floor), 'at most 8×'],
    [
      `peak memory, ${size}`,
      megabytes(peakBytes),
      'whole process, the most of all runs',
      'at most 4,000 MB',
    ],
  ]
}

/** An indicator with all its breakdowns and sensitivity values, as the build's own stages tell of it. */
const indicator = /^C[HX]-\d\d/

/** The ten indicators that took longest, and what all of them took. */
export function dearestLines(sample: Sample, { stages, program }: Measured): Line[] {
  const size = `${whole(sample.referrals)} referrals`
  const found = stages.filter(({ name }) => indicator.test(name))
  const every = found.reduce((sum, { wall }) => sum + wall, 0)
  const share = (wall: number): string => `${decimals((100 * wall) / program.wall)}% of the build`
  return [
    [`${found.length} indicators, ${size}`, seconds(every), share(every), ''],
    ...found
      .toSorted((a, b) => b.wall - a.wall)
      .slice(0, 10)
      .map(({ name, wall }): Line => [name, seconds(wall), share(wall), '']),
  ]
}

export function readingLines(
  what: string,
  sample: Sample,
  { program, floor, peakBytes }: Measured,
  goal = '',
): Line[] {
  const speed = ({ wall }: Cost): string => `${decimals(sample.bytes / 1000 / wall)} MB/s`
  return [
    [
      `${what}, check`,
      speed(program),
      `${megabytes(sample.bytes)} in ${seconds(program.wall)}`,
      '',
    ],
    [`${what} ÷ reading and decoding`, ...ratio(program, floor), ''],
    [
      `peak memory, ${what}`,
      megabytes(peakBytes),
      `reading and decoding alone: ${speed(floor)}`,
      goal,
    ],
  ]
}

export function pageLines({ pages, first, again }: Pages): Line[] {
  return [
    [
      'page, first draw',
      `${decimals(first.median)} ms`,
      `median of ${pages} pages; p99 ${decimals(first.p99)} ms`,
      '',
    ],
    [
      'page, once drawn',
      `${decimals(again.median)} ms`,
      `median; p99 ${decimals(again.p99)} ms`,
      'p99 under 10 ms',
    ],
  ]
}

/** The result as Markdown, with the machine it was measured on and nothing that names it. */
export function markdown(lines: readonly Line[], runs: number): string {
  const head: Line = ['what', 'figure', 'detail', 'goal']
  const rule: Line = ['---', '---', '---', '---']
  const table = [head, rule, ...lines].map((line) => `| ${line.join(' | ')} |`)
  return [...table, '', `${machine()}. Times are medians of ${runs}.`].join('\n')
}

function machine(): string {
  const model = cpus()[0]?.model.replaceAll(/\s+/g, ' ').trim() ?? 'unknown processor'
  const memory = whole(totalmem() / 2 ** 30)
  return `${availableParallelism()} cores (${model}), ${memory} GB, ${platform()}, Node ${process.version}`
}

function ratio(program: Cost, floor: Cost): [figure: string, detail: string] {
  const busy = `${seconds(program.processor)} against ${seconds(floor.processor)}`
  return [
    `${decimals(program.wall / floor.wall)}×`,
    `the floor is ${seconds(floor.wall)}; processor time ${busy}`,
  ]
}

function seconds(milliseconds: number): string {
  return `${decimals(milliseconds / 1000)} s`
}

function megabytes(bytes: number): string {
  return `${whole(bytes / 1e6)} MB`
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}

function decimals(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1)
}
