import { isText } from '../formats/format.ts'
import { anyFile, placeOf, type Mutator } from './mutator.ts'

/** Files that lost their end on the way, or all that they held. */
export const cuts: Mutator[] = [
  {
    name: 'cut at any byte',
    isCut: true,
    fits: anyFile,
    mutate: (file, dice) => file.subarray(0, dice.between(1, file.length - 2)),
  },
  {
    name: 'cut at a line end',
    isCut: true,
    fits: (name) => anyFile(name) && isText(name),
    mutate: (file, dice) =>
      file.subarray(0, placeOf(file.subarray(0, file.length - 2), '\n', dice) + 1),
  },
  {
    name: 'cut inside the last value',
    isCut: true,
    fits: (name) => anyFile(name) && isText(name),
    mutate: (file) => file.subarray(0, file.length - 2),
  },
  {
    name: 'cut, and the last record whole without a line end',
    isCut: true,
    fits: (name) => name.endsWith('.csv'),
    mutate: (file, dice) =>
      file.subarray(0, placeOf(file.subarray(0, file.length - 2), '\n', dice)),
  },
  { name: 'an empty file', isCut: true, fits: anyFile, mutate: () => Buffer.alloc(0) },
  {
    name: 'only a header',
    isCut: true,
    fits: (name) => name.endsWith('.csv'),
    mutate: (file) => file.subarray(0, file.indexOf('\n') + 1),
  },
  {
    name: 'a block of zeros at the end',
    fits: anyFile,
    mutate: (file, dice) => {
      const at = dice.between(1, file.length - 1)
      return Buffer.concat([file.subarray(0, at), Buffer.alloc(file.length - at)])
    },
  },
  {
    name: 'bytes left out of the middle',
    isCut: true,
    fits: anyFile,
    mutate: (file, dice) => {
      const at = dice.between(1, file.length - 3)
      return Buffer.concat([file.subarray(0, at), file.subarray(at + dice.between(1, 400))])
    },
  },
]
