import { spelling } from './spelling.ts'

/** Primary need at the start of a case. */
export const need = spelling(/^(n ?[0-9])(?= |$)/, {
  N1: ['abuse or neglect', 'abuse, neglect and exploitation', 'abuse and neglect'],
  N2: ["child's disability", "child's disability or illness", 'disability'],
  N3: [
    'parental disability or illness',
    'parental illness or disability',
    'parental illness/disability',
  ],
  N4: ['family in acute stress'],
  N5: ['family dysfunction'],
  N6: ['socially unacceptable behaviour'],
  N7: ['low income'],
  N8: ['absent parenting'],
  N9: ['cases other than children in need', 'cases other than child in need'],
  N0: ['not stated'],
})
