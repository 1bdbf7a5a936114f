import { spelling } from './spelling.ts'

/** Category of abuse of a child protection plan. Two categories in one cell are not placed. */
export const category = spelling(/^(neg|phy|sab|emo|mul)(?= |$)/, {
  NEG: ['neglect'],
  PHY: ['physical abuse', 'physical'],
  SAB: ['sexual abuse', 'sexual'],
  EMO: ['emotional abuse', 'emotional'],
  MUL: ['multiple', 'multiple/not recommended', 'multiple categories', 'not recommended'],
})
