import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureBuild, measureReading, siteOf } from './build.ts'
import { measurePages } from './pages.ts'
import { longVisits, manyReturns } from './large.ts'
import { childrenFor, kinds, makeSample, type Kind, type Sample } from './samples.ts'
import { buildLines, dearestLines, markdown, pageLines, readingLines, type Line } from './table.ts'

// `npm run bench`: what the program costs, as multiples of what the machine cannot do faster, on
// samples made on the spot. It shows figures; it passes or fails nothing.
// Pages are measured at the first size, and so is the reading of each kind of extract. With --large only the
// reading of what is larger than any one authority sends: 300 MB of returns, and 7.5 million visits.

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    runs: { type: 'string' },
    /** Nothing but the reading of these kinds. */
    read: { type: 'string' },
    /** Nothing but the reading of the large ones. */
    large: { type: 'boolean', default: false },
    /** Nothing but the builds. */
    builds: { type: 'boolean', default: false },
    /** A folder in which the samples to build are made and stay; one that is there already is used again. */
    samples: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
})
const usual = values.quick
  ? { sizes: '7000', runs: '1', pages: 40, rounds: 5 }
  : { sizes: '70000,700000', runs: '5', pages: 200, rounds: 20 }
const sizes = (values.sizes ?? usual.sizes).split(',').map((text) => wholeNumber('--sizes', text))
const runs = wholeNumber('--runs', values.runs ?? (values.large ? '1' : usual.runs))

const temporary = await mkdtemp(path.join(tmpdir(), 'golden-thread-bench-'))
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

const lines: Line[] = []
if (values.large) lines.push(...(await largeOnes()))
else if (values.read) lines.push(...(await readings(values.read.split(',').map(kindNamed))))
else {
  for (const size of sizes) lines.push(...(await buildsOf(size)))
  if (!values.builds)
    lines.push(...(await readings(Object.keys(kinds) as Kind[])), ...(await pagesOf(sizes[0]!)))
}
console.log(markdown(lines, runs))

async function buildsOf(size: number): Promise<Line[]> {
  say(`${size} referrals: making the sample`)
  const kept = values.samples ?? temporary
  const sample = await makeSample(await childrenFor(size, kept), 'csv', kept)
  say(`${size} referrals: ${runs} builds and parse floors`)
  const measured = await measureBuild(sample, siteOf(temporary, size), runs, temporary)
  return [...buildLines(sample, measured), ...dearestLines(sample, measured)]
}

async function readings(some: readonly Kind[]): Promise<Line[]> {
  const found: Line[] = []
  for (const kind of some) {
    say(`${kinds[kind]}: making the sample`)
    const sample = await makeSample(await childrenFor(sizes[0]!, temporary), kind, temporary)
    found.push(...(await readingOf(kinds[kind], sample)))
  }
  return found
}

async function largeOnes(): Promise<Line[]> {
  say('large: making 300 MB of returns')
  const returns = await readingOf(
    '300 MB of census XML',
    await manyReturns(temporary),
    'at most 1,000 MB',
  )
  say('large: making 7.5 million visits')
  const visits = await readingOf(
    '7.5 million rows of CSV',
    await longVisits(temporary),
    'at most 1,500 MB',
  )
  return [...returns, ...visits]
}

async function readingOf(what: string, sample: Sample, goal?: string): Promise<Line[]> {
  say(`${what}: ${runs} checks and bare reads`)
  return readingLines(what, sample, await measureReading(sample, runs, temporary), goal)
}

async function pagesOf(size: number): Promise<Line[]> {
  say(`pages: up to ${usual.pages}, ${usual.rounds} times over`)
  return pageLines(await measurePages(siteOf(temporary, size), usual.pages, usual.rounds))
}

function kindNamed(name: string): Kind {
  if (name in kinds) return name as Kind
  throw new Error(`--read: choose from ${Object.keys(kinds).join(', ')}, with commas between`)
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new Error(`${option}: give whole numbers above 0, with commas between`)
}

function say(text: string): void {
  console.error(text)
}
