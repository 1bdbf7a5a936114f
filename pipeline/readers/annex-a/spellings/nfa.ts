import { spelling } from './spelling.ts'

/** Was no further action taken on a referral? The decision itself may stand in place of yes. */
export const nfa = spelling(/^([01])$/, {
  1: ['yes', 'y', 'true', 't', 'NFA', 'no further action', 'yes - NFA', 'yes - no further action'],
  0: ['no', 'n', 'false', 'f', 'not NFA'],
})
