import type { Dice } from '../../second-opinion/dice.ts'
import { isText } from '../formats/format.ts'
import { anyFile, canary, placeOf, spliced, type Mutator } from './mutator.ts'

const textFile = (name: string): boolean => anyFile(name) && isText(name)
const csvFile = (name: string): boolean => name.endsWith('.csv')

/** Letters that went astray in the text of a file. */
export const letters: Mutator[] = [
  astray('a stray quote', '"'),
  astray('a stray comma', ','),
  astray('a stray line end', '\n'),
  astray('a stray carriage return', '\r'),
  astray('a NUL byte', '\0'),
  astray('a byte order mark in the middle', '\uFEFF'),
  astray('a control character', '\u0007'),
  astray('an escape sequence', `\u001b[2J${canary}`),
  astray('a stray angle bracket', '<'),
  astray('a stray ampersand', '&'),
  astray('a line separator of Unicode', '\u2028'),
  {
    name: 'any bytes changed',
    fits: anyFile,
    mutate(file, dice) {
      const changed = Buffer.from(file)
      for (let times = dice.between(1, 4); times > 0; times--)
        changed[dice.between(0, file.length - 1)] = dice.between(0, 255)
      return changed
    },
  },
  gone('a delimiter deleted', (file, dice) => placeOf(file, ',', dice)),
  gone('a line end deleted', (file, dice) => placeOf(file, '\n', dice)),
  gone('the header run into the first record', (file) => file.indexOf('\n')),
  {
    name: 'semicolons in place of commas',
    fits: csvFile,
    mutate: (file) => Buffer.from(file.toString().replaceAll(',', ';')),
  },
  {
    name: 'every value in quotes',
    fits: csvFile,
    mutate: (file) =>
      Buffer.from(file.toString().replace(/[^,\n]+/g, (value) => `"${value.replaceAll('"', '')}"`)),
  },
  {
    name: 'one value in quotes that are never closed',
    fits: csvFile,
    mutate: (file, dice) => spliced(file, placeOf(file, '\n', dice) + 1, 0, '"'),
  },
  {
    name: 'quotes escaped with a backslash',
    fits: csvFile,
    mutate: (file, dice) =>
      spliced(file, placeOf(file, ',', dice) + 1, 0, `"${canary} \\"quoted\\" text"`),
  },
]

function astray(name: string, letter: string): Mutator {
  return {
    name,
    fits: textFile,
    mutate: (file, dice) => spliced(file, dice.between(0, file.length), 0, letter),
  }
}

function gone(name: string, place: (file: Buffer, dice: Dice) => number): Mutator {
  return {
    name,
    fits: csvFile,
    mutate(file, dice) {
      const at = place(file, dice)
      return at < 0 ? file : spliced(file, at, 1)
    },
  }
}
