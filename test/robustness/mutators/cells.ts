import { formatOf } from '../formats/format.ts'
import { anyFile, canary, type Mutator } from './mutator.ts'

/** Values that do not belong where they stand. */
export const cells: Mutator[] = [
  holding('a word where a date or code belongs', canary),
  holding('blank values', ''),
  holding('a value of spaces', '   '),
  holding('a very long value', `${canary} `.repeat(8000)),
  holding('a million digits', '7'.repeat(1_000_000)),
  holding('a huge number', '99999999999999999999999999999999999'),
  holding('a huge exponent', '1e999'),
  holding('a negative number', '-2147483649'),
  holding('not a number', 'NaN'),
  holding('a serial date', '44562'),
  holding('a date the British way', '31/12/2022'),
  holding('a date the American way', '12/31/2022'),
  holding('a date in words', '3 March 2022'),
  holding('a date with a time', '2022-03-31T12:30:00.000Z'),
  holding('a date that never was', '2022-02-30'),
  holding('a date of the year 0', '0000-00-00'),
  holding('a date beyond the calendar', '294276-12-31'),
  holding('a date before our era', '-0044-03-15'),
  holding('a formula that calls a program', `=cmd|' /C ${canary}'!A0`),
  holding('a formula with a plus', `+HYPERLINK("${canary}")`),
  holding('a formula with a minus', `-1+1+${canary}`),
  holding('a formula with an at sign', `@SUM(${canary})`),
  holding('an Excel error', '#N/A'),
  holding('a tab at the start', `\t${canary}`),
  holding('quotes and commas', `a "${canary}", b`),
  holding('a line end', `${canary}\nzqcanary2`),
  holding('a NUL in a value', `a\0${canary}`),
  holding('a control character in a value', `a\u0001${canary}`),
  holding('a direction override', `\u202e${canary}`),
  holding('a no-break space', '\u00a0'),
  holding('markup', `<script>${canary}</script>`),
  holding('SQL', `'; drop table children; -- ${canary}`),
  holding('a name of every object', '__proto__'),
  holding('the word constructor', 'constructor'),
  holding('the word null', 'null'),
  holding('broken JSON', `{"${canary}": [1, `),
  holding('deep JSON', `${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  holding('a separator of our own keys', `${canary}|1-2022-01-01!x!`),
  holding('an NHS number', '943 476 5919'),
  holding('a postcode', 'SW1A 1AA'),
  holding('an e-mail address', `${canary}@example.org`),
  {
    name: 'wrong types all over',
    fits: anyFile,
    mutate: (file, dice, at) =>
      formatOf(at).editCells(file, dice, () =>
        dice.of(['true', '0', '-1', '2022-01-01', canary, '', '1.5', '[]']),
      ),
  },
]

function holding(name: string, value: string): Mutator {
  return {
    name,
    fits: anyFile,
    mutate: (file, dice, at) => formatOf(at).editCells(file, dice, () => value),
  }
}
