import { codeChanges } from '../../pipeline/release/contract-codes.ts'
import type { CodeChange } from '../../pipeline/release/contract-codes.ts'
import type { BreakdownName, Definition, Manifest } from '../../pipeline/release/contract.ts'
import { sentence } from '../words/numbers.ts'
import { dateLabel } from '../words/periods.ts'

/** A line on the time axis: its letter in the picture, and what happened then. */
export interface TimeMark {
  letter: string
  date: string
  at: Date
  /** Plain sentences, without the date. */
  text: string
}

/**
 * What changed on the way that a figure over time may show: changes of national codes that the indicator
 * names or that the breakdown rests on, and events in the service. Days with several share one mark.
 *
 * @param first starts and ends of what is drawn, 'YYYY-MM-DD'; a change on or before the first is no break
 */
export function timeMarks(
  { events, kinds }: Pick<Manifest, 'events' | 'kinds'>,
  definition: Pick<Definition, 'breaks'>,
  by: BreakdownName | null,
  first: string,
  last: string,
): TimeMark[] {
  const isCensus = kinds.some(({ kind }) => kind.startsWith('cin_'))
  const changes = Object.entries<CodeChange>(codeChanges)
    .filter(
      ([key, { breakdown, isOfCensus }]) =>
        (isCensus || !isOfCensus) &&
        (definition.breaks.some((each) => each === key) || (by !== null && breakdown === by)),
    )
    .map(([, change]) => ({
      date: change.from,
      text: `${sentence(change.title)}: ${change.meaning}.`,
    }))
  const happened = events.map(({ date, title }) => ({ date, text: `In the service: ${title}.` }))
  const texts = new Map<string, string[]>()
  for (const { date, text } of [...changes, ...happened]) {
    if (date > first && date <= last) texts.set(date, [...(texts.get(date) ?? []), text])
  }
  return [...texts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, held], place) => ({
      letter: letterOf(place),
      date,
      at: new Date(`${date}T00:00:00Z`),
      text: held.join(' '),
    }))
}

/** A, B … Z, AA, AB. */
function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : `${letterOf(Math.floor(place / 26) - 1)}${letter}`
}

/** 'A, 1 April 2022. Closure reason “referred to early help” (RC9): …' */
export function markWords({ letter, date, text }: TimeMark): string {
  return `${letter}, ${dateLabel(date)}. ${text}`
}
