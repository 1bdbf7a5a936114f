import { spelling } from './spelling.ts'

/**
 * Has the child a disability, as a disability code: Annex A says whether, by the Disability Discrimination
 * Act, and not which, so "yes" is DDA.
 */
export const disability = spelling(/^(none|dda)$/, {
  DDA: ['yes', 'y', 'true', '1'],
  NONE: ['no', 'n', 'false', '0', 'no disability'],
})
