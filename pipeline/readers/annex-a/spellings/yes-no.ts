import { spelling } from './spelling.ts'

/** Yes is '1', no is '0'; 'c) Unknown' and 'U' are not known. */
export const yesNo = spelling(/^([01])$/, {
  1: ['yes', 'y', 'true', 't'],
  0: ['no', 'n', 'false', 'f'],
})
