import { spelling } from './spelling.ts'

/** Where a child's case stands on the day of the lists. */
export const caseStatus = spelling(/^(closed|open)$/, {
  closed: ['closed episode', 'closed case', 'case closed'],
  open: [
    'looked after child',
    'child protection plan',
    'child in need plan',
    'open assessment',
    'child in need',
    'children in need',
  ],
})
