import type { Combination } from '../../figures/combination.ts'
import type { Concentration } from '../../figures/concentration.ts'
import type { Pathway } from '../../figures/pathway.ts'
import { notShown, percent } from '../../words/numbers.ts'
import { figureText } from '../data-table.ts'
import { range } from './content.ts'
import type { Content } from './content.ts'

const shareTitles = (units: string): string[] => [
  'Per cent',
  'Likely between (95%)',
  units,
  'Of all counted',
]

/** Each set whatever else, then every exact combination. */
export function combinationContent({ sets, combinations }: Combination, units: string): Content {
  const named = [
    ...sets.map((set) => ({ ...set, label: `${set.label}, whatever else` })),
    ...combinations.map((each) => ({
      ...each,
      label: each.sets.length === 1 ? `${each.label} only` : each.label,
    })),
  ]
  return {
    columns: [{ title: 'What stands together' }, ...numbers(shareTitles(units))],
    rows: named.map((each) => [
      each.label,
      figureText(each.reading, each.withheld, percent),
      range(each.lower, each.upper, each.withheld),
      figureText(each.met, each.withheld),
      figureText(each.counted, each.withheld),
    ]),
  }
}

/** Every branch, with what part of the step before it is. */
export function pathwayContent({ branches }: Pathway, units: string): Content {
  return {
    columns: [
      { title: 'How far, and by which way' },
      ...numbers([...shareTitles(units), 'Per cent of the step before']),
    ],
    rows: branches.map((branch) => [
      branch.fullLabel,
      figureText(branch.reading, branch.withheld, percent),
      range(branch.lower, branch.upper, branch.withheld),
      figureText(branch.met, branch.withheld),
      figureText(branch.counted, branch.withheld),
      branch.parent === null
        ? 'the first step'
        : branch.ofParent === null
          ? notShown
          : percent(branch.ofParent),
    ]),
  }
}

/** What the units with most account for, and what chance alone would give. */
export function concentrationContent({ points }: Concentration, units: string): Content {
  return {
    columns: [
      { title: `${units} with most` },
      ...numbers(['Share of the total', 'By chance alone']),
    ],
    rows: points.map(({ at, reading, expected, withheld }) => [
      `${at}%`,
      figureText(reading, withheld, percent),
      figureText(expected, withheld, percent),
    ]),
  }
}

const numbers = (titles: readonly string[]) => titles.map((title) => ({ title, isNumber: true }))
