import { parseArgs } from 'node:util'
import { measure } from './measure.ts'
import type { Target } from './target.ts'
import { targets } from './targets.ts'

/**
 * Prints each published target beside what the sample gives, as a Markdown table:
 * `npx tsx data-samples/calibrate.ts --children 40000 --years 8 --seed 1`
 */
const { values } = parseArgs({
  options: {
    children: { type: 'string', default: '40000' },
    years: { type: 'string', default: '8' },
    seed: { type: 'string', default: '2025' },
  },
})
const size = {
  children: Number(values.children),
  years: Number(values.years),
  seed: Number(values.seed),
}

const figures = measure(size)
console.log(`Sample of ${size.children} children, ${size.years} years, seed ${size.seed}.\n`)
console.log('| What | Source | Target | Sample | Difference |')
console.log('|---|---|---:|---:|---:|')
for (const each of targets) console.log(line(each, figures[each.figure]))

function line({ name, source, target }: Target, figure: number | undefined): string {
  const digits = target < 0.1 ? 4 : target < 5 && !name.includes('%') ? 3 : 1
  const given = figure ?? Number.NaN
  const difference = given - target
  const sign = difference < 0 ? '−' : '+'
  return `| ${name} | ${source} | ${target.toFixed(digits)} | ${given.toFixed(digits)} | ${sign}${Math.abs(difference).toFixed(digits)} |`
}
