import type { Definition, Form } from '../../pipeline/release/contract.ts'

/** What kind of figure a form is. */
export const formWords: Record<Form, string> = {
  share: 'a share: of how many counted it is true',
  measure: 'a mean of a number',
  distribution: 'a distribution: how many fall in each part',
  time_to: 'a curve: to how many it has happened by each day',
  recurrent: 'a curve: how often it has happened by each day',
  rate: 'a rate: events for the time in which they could happen',
  observed_expected: 'a share beside what chance alone would give',
  groups: 'shares of groups side by side',
  standardised: 'shares of groups, adjusted for how they differ',
  combination: 'combinations: what is recorded together',
  pathway: 'a pathway: how many reach each step',
  concentration: 'a concentration: how much the busiest account for',
}

type Lens = Definition['lens']

/** The five dimensions of harm of the Norfolk practice resource, and what services did; in its order. */
export const lenses: { lens: Lens; title: string; text: string }[] = [
  { lens: 'frequency', title: 'Frequency', text: 'How often concerns were raised.' },
  { lens: 'type', title: 'Type', text: 'Which kinds of harm or concern were recorded.' },
  {
    lens: 'severity',
    title: 'Severity',
    text: 'How far responses went. No record measures how severe harm was.',
  },
  { lens: 'source', title: 'Source', text: 'Where concerns came from.' },
  { lens: 'duration', title: 'Duration', text: 'Over how long, and over how much of childhood.' },
  { lens: 'response', title: 'Response', text: 'What services did with what they were told.' },
]
