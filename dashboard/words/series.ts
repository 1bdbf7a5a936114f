import type { Series, SeriesPoint } from '../figures/series.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import { inWords, likely, plural, sentence, written } from './numbers.ts'
import { everyLabel } from './periods.ts'
import { longerWords } from './trend.ts'
import type { Words } from './trend.ts'

/** A mean, a rate or a share beside its chance over time: the latest complete period, read out. */
export function seriesWords(series: Series, definition: Definition): Words {
  const { points } = series.lines[0]
  const shown = points.filter((point) => point.reading !== null)
  if (shown.length === 0) {
    const isHidden = points.some((point) => point.state === 'withheld')
    const headline = isHidden
      ? 'These figures are not shown [c].'
      : 'Too few were counted in this time.'
    return {
      headline,
      summary: [notes(series), longerWords(series.every)].filter(Boolean).join(' '),
    }
  }
  const complete = shown.filter((point) => point.state === 'shown')
  const last = complete.at(-1) ?? shown.at(-1)!
  const headline =
    definition.form === 'observed_expected'
      ? chanceReading(last, definition)
      : `${series.reading.title}: ${reading(last, series)} in ${inSentence(last.label)}.`
  return {
    headline,
    summary: [changeWords(complete, series), notes(series)].filter(Boolean).join(' '),
  }
}

function reading(point: SeriesPoint, { reading: { unit } }: Series): string {
  const range = likely(point.lower, point.upper, unit)
  return `${written(point.reading!, unit)}${range === '' ? '' : ` (${range})`}`
}

function chanceReading(point: SeriesPoint, { unit }: Definition): string {
  const chance =
    point.beside === null
      ? ''
      : `, where chance alone would give ${Math.round(point.beside)}${point.ratio === null ? '' : ` (${point.ratio.toFixed(2)} times as many)`}`
  return `Of every 100 ${plural(unit)} in ${inSentence(point.label)}, about ${Math.round(point.reading!)} meet the definition${chance}.`
}

// No limits: the most that two intervals can say is whether they are clear of each other.
function changeWords(complete: readonly SeriesPoint[], { every }: Series): string {
  const judged = complete.filter((point) => point.lower !== null && point.upper !== null)
  const [first, last] = [judged[0], judged.at(-1)]
  if (!first || !last || first === last) return `Too few complete ${everyLabel[every]}s to compare.`
  const isApart = first.upper! < last.lower! || last.upper! < first.lower!
  return isApart
    ? `The likely ranges of ${inSentence(first.label)} and ${inSentence(last.label)} do not overlap: something may have changed.`
    : `The likely ranges of ${inSentence(first.label)} and ${inSentence(last.label)} overlap: no clear change between them.`
}

function inSentence(label: string): string {
  return label.startsWith('year ') ? `the ${label}` : label
}

function notes({ lines, every }: Series): string {
  const points = lines.flatMap((line) => line.points)
  const hidden = points.filter((point) => point.state === 'withheld').length
  const early = lines[0].points.filter((point) => point.state === 'early').length
  const period = everyLabel[every]
  return [
    early > 0 &&
      `${sentence(inWords(early))} ${early === 1 ? `${period} is` : `${period}s are`} not complete.`,
    hidden > 0 &&
      `${sentence(inWords(hidden))} ${hidden === 1 ? 'figure is' : 'figures are'} not shown [c].`,
  ]
    .filter(Boolean)
    .join(' ')
}
