import { spelling } from './spelling.ts'

/** Gender as Annex A has it, as the sex that returns have: U is "not stated", "unborn" and "neither". */
export const gender = spelling(/^([mfu])$/, {
  M: ['male', 'boy', '1'],
  F: ['female', 'girl', '2'],
  U: [
    'not stated/recorded',
    'not stated/recorded (or unborn)',
    'not stated',
    'not recorded',
    'neither',
    'unborn',
    'unknown',
    'not known',
    'indeterminate',
    '0',
    '9',
  ],
})
