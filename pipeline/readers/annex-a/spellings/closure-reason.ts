import { spelling } from './spelling.ts'

/** Why a case closed. */
export const closureReason = spelling(/^(rc ?[1-9])(?= |$)/, {
  RC1: ['adopted'],
  RC2: ['died'],
  RC3: ['child arrangements order', 'residence order'],
  RC4: ['special guardianship order'],
  RC5: [
    'transferred to services of another local authority',
    'transferred to another local authority',
  ],
  RC6: ['transferred to adult social care services', 'transferred to adult social services'],
  RC7: [
    'services ceased for any other reason, including child no longer in need',
    'services ceased for any other reason',
  ],
  RC8: ['case closed after assessment, no further action'],
  RC9: [
    'case closed after assessment, referred to early help',
    'case closed after assessment, no further action, referred to early help',
  ],
})
