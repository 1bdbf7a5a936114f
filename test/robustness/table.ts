import type { Tried } from './crew.ts'
import { mutators } from './mutators/mutators.ts'

/** Mutator by kind, in Markdown: folders refused / loaded, and rows loaded. */
export function table(all: readonly Tried[]): string {
  const bases = [...new Set(all.map((each) => each.case.base))].sort()
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const names = [...mutators.map((mutator) => mutator.name), 'two at once']
  const damaged = all.filter((each) => each.case.mutators.length > 0)
  return [
    line(['refused / loaded (rows)', ...bases]),
    line(['---', ...bases.map(() => '---')]),
    ...names.map((name) => line([name, ...bases.map((base) => counted(of(damaged, name, base)))])),
    line([
      'all',
      ...bases.map((base) => counted(damaged.filter((each) => each.case.base === base))),
    ]),
  ].join('\n')
}

function of(all: readonly Tried[], name: string, base: string): Tried[] {
  return all.filter(
    (each) =>
      each.case.base === base &&
      (each.case.mutators.length > 1 ? 'two at once' : each.case.mutators[0]) === name,
  )
}

function counted(some: readonly Tried[]): string {
  const refused = some.filter((each) => each.end === 'refused').length
  const loaded = some.filter((each) => each.end === 'loaded')
  if (refused + loaded.length === 0) return ''
  const rows = loaded.reduce((sum, each) => sum + each.rows, 0)
  const figures = loaded.length === 0 ? '' : ` (${rows.toLocaleString('en-GB')})`
  return `${refused} / ${loaded.length}${figures}`
}

/** What should not have happened, with all that is needed to do it again. */
export function faultLines(all: readonly Tried[], seed: number): string[] {
  return all.flatMap((each) =>
    each.faults.map(
      (fault) =>
        `--seed ${seed} --only=${each.case.number}: ${each.case.base}, ${each.case.mutators.join(' + ')} (sent: ${each.case.sent}): ${fault}`,
    ),
  )
}
