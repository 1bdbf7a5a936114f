import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureBuild, measureCensus, siteOf } from './build.ts'
import { measurePages } from './pages.ts'
import { childrenFor, makeSample } from './samples.ts'
import { buildLines, censusLines, markdown, pageLines, type Line } from './table.ts'

// `npm run bench`: what the program costs, as multiples of what the machine cannot do faster, on
// samples made on the spot. It shows figures; it passes or fails nothing.
// Census returns and pages are measured at the first size.

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    runs: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
})
const usual = values.quick
  ? { sizes: '7000', runs: '1', pages: 40, rounds: 5 }
  : { sizes: '70000,700000', runs: '5', pages: 200, rounds: 20 }
const sizes = (values.sizes ?? usual.sizes).split(',').map((text) => wholeNumber('--sizes', text))
const runs = wholeNumber('--runs', values.runs ?? usual.runs)

const temporary = await mkdtemp(path.join(tmpdir(), 'golden-thread-bench-'))
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

const lines: Line[] = []
for (const size of sizes) lines.push(...(await buildsOf(size)))
lines.push(...(await censusOf(sizes[0]!)), ...(await pagesOf(sizes[0]!)))
console.log(markdown(lines, runs))

async function buildsOf(size: number): Promise<Line[]> {
  say(`${size} referrals: making the sample`)
  const sample = await makeSample(await childrenFor(size, temporary), 'csv', temporary)
  say(`${size} referrals: ${runs} builds and parse floors`)
  return buildLines(sample, await measureBuild(sample, siteOf(temporary, size), runs, temporary))
}

async function censusOf(size: number): Promise<Line[]> {
  say('census returns: making the sample')
  const sample = await makeSample(await childrenFor(size, temporary), 'cin-census', temporary)
  say(`census returns: ${runs} checks and bare reads`)
  return censusLines(sample, await measureCensus(sample, runs, temporary))
}

async function pagesOf(size: number): Promise<Line[]> {
  say(`pages: up to ${usual.pages}, ${usual.rounds} times over`)
  return pageLines(await measurePages(siteOf(temporary, size), usual.pages, usual.rounds))
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new Error(`${option}: give whole numbers above 0, with commas between`)
}

function say(text: string): void {
  console.error(text)
}
