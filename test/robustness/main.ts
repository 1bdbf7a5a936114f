import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { filesOf, writeBases } from './bases.ts'
import { casesOf, cleanCases } from './case.ts'
import { tryAll, type Tried } from './crew.ts'
import { damage } from './damage.ts'
import { faultLines, table } from './table.ts'
import { writeFolder } from './try-case.ts'

// `npm run robustness -- --inputs 10000 --seed 1`: damages clean folders of every kind in every way we know,
// takes each in, and says what broke. With --only <number> it does one case again; --keep <folder> leaves
// its damaged files there; --base and --mutator (a pattern) choose among the cases; --minutes ends a run early; --said prints what the operator is told.

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '2' },
    base: { type: 'string' },
    mutator: { type: 'string', default: '' },
    only: { type: 'string' },
    keep: { type: 'string' },
    minutes: { type: 'string', default: '1000' },
    said: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)

const folder = mkdtempSync(path.join(tmpdir(), 'golden-thread-robustness-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

const names = (await writeBases(folder)).filter((name) => name.startsWith(values.base ?? ''))
const bases = new Map(names.map((name) => [name, readdirSync(path.join(folder, name))]))
const only = values.only === undefined ? undefined : Number(values.only)
const cases = [
  ...cleanCases(names),
  ...casesOf(seed, Math.max(Number(values.inputs), (only ?? 0) + 1), bases),
].filter(
  (each) =>
    (only === undefined || each.number === only) &&
    (each.mutators.length === 0 || each.mutators.join(' + ').match(values.mutator)),
)
if (values.keep !== undefined) {
  for (const each of cases) {
    const damaged = await damage(each, filesOf(path.join(folder, each.base)))
    if (damaged) writeFolder(path.join(values.keep, String(each.number)), damaged.folder)
  }
}

const end = Date.now() + Number(values.minutes) * 60_000
function* inTime(some: Iterable<(typeof cases)[number]>): Generator<(typeof cases)[number]> {
  for (const each of some) if (Date.now() < end) yield each
}

const all: Tried[] = []
await tryAll(inTime(cases), folder, Number(values.processes), (tried) => {
  all.push(tried)
  if (values.said)
    console.error(
      `${tried.case.number} ${tried.case.base}, ${tried.case.mutators.join(' + ')} (${tried.end}, ${Math.round(tried.milliseconds)} ms): ${tried.said[0] ?? ''}`,
    )
  for (const line of faultLines([tried], seed)) console.error(line)
  if (all.length % 500 === 0) console.error(`${all.length} of ${cases.length}`)
})
const broken = all.filter((each) => each.faults.length > 0).length
console.log(table(all))
console.log(`\n${all.length} damaged folders, seed ${seed}: ${broken} broke something.`)
process.exitCode = broken > 0 ? 1 : 0
