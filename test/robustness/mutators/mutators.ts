import { bombs } from './bombs.ts'
import { cells } from './cells.ts'
import { cuts } from './cuts.ts'
import { encodings } from './encodings.ts'
import { folders } from './folders.ts'
import { letters } from './letters.ts'
import type { Mutator } from './mutator.ts'
import { records } from './records.ts'

/** Every way in which a file is damaged. */
export const mutators: Mutator[] = [
  ...cuts,
  ...letters,
  ...encodings,
  ...records,
  ...cells,
  ...bombs,
  ...folders,
]
