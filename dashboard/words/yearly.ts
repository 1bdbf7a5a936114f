import type { YearPoint, Yearly } from '../figures/yearly.ts'
import { inWords, notShown, number, sentence, written } from './numbers.ts'

/** So many of a hundred figures that did not change lie outside a 95 % interval all the same. */
const byChance = 0.05

/** Whether a figure changed from one year to the next, in the words that its interval allows. */
export function changeWords({ change, difference, unit }: Yearly): string {
  switch (change) {
    case 'higher':
    case 'lower': {
      const ends = [difference!.lower, difference!.upper].map(Math.abs).sort((a, b) => a - b)
      const [near, far] = ends.map(unit === 'percent' ? oneDecimal : number)
      return `${sentence(change)}, by ${near} to ${far}${unit === 'percent' ? ' percentage points' : ''}`
    }
    case 'unclear':
      return 'No clear change'
    case 'untested':
      return 'Not judged'
    case 'alone':
      return 'No year before it'
  }
}

const oneDecimal = (value: number): string => value.toFixed(1)

/** The figure of a year: '21.3%'; [c] where it is not shown, a dash where there is none to judge by. */
export function yearFigure({ unit }: Yearly, point: YearPoint | null): string {
  if (point?.state === 'shown') return written(point.reading!, unit)
  return point?.state === 'withheld' ? notShown : '–'
}

/** Every year of a figure in a row, for someone who does not see the small line. */
export function yearsRead({ points, unit }: Yearly): string {
  const each = points.map(
    ({ period, reading }) => `${period} ${reading === null ? 'not shown' : written(reading, unit)}`,
  )
  return `By year: ${each.join(', ')}`
}

/** How many figures changed, how many did not, and how many would look changed by chance alone. */
export function countWords(all: readonly Yearly[]): string {
  const of = (...changes: Yearly['change'][]): number =>
    all.filter(({ change }) => changes.includes(change)).length
  const [changed, unclear] = [of('higher', 'lower'), of('unclear')]
  const judged = changed + unclear
  if (judged === 0) return 'No figure can be compared with the year before.'
  const chance = Math.round(judged * byChance)
  const rest = all.length - judged
  return [
    `Of ${inWords(judged)} figures that can be judged, ${inWords(changed)} changed beyond chance.`,
    `If nothing at all had changed, about ${inWords(Math.max(1, chance))} would look as if they had.`,
    rest > 0 && `${sentence(inWords(rest))} more cannot be judged.`,
  ]
    .filter(Boolean)
    .join(' ')
}
