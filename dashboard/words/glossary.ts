import { meaningOfNotShown, sentence } from './numbers.ts'

/** The words of the field, and the few of statistics, as this project uses them. */
export const glossary: [string, string][] = [
  [
    'Assessment',
    'A child and family assessment by a social worker under section 17 of the Children Act 1989.',
  ],
  ['Chronology', 'The dated events of a child’s contact with services, in order.'],
  ['CIN', 'Child in need: a child for whom services are provided under section 17.'],
  ['Child in need plan', 'The plan of help for a child in need.'],
  [
    'Child protection plan (CP plan)',
    'The plan made when a conference decides that a child is likely to suffer significant harm.',
  ],
  ['Closure', 'The end of an episode: children’s social care stops its involvement.'],
  ['Contact', 'A message to the front door that may or may not become a referral.'],
  [
    'Cumulative harm',
    'The way harmful events, or a pattern of harm, build up to have an impact on a child over time.',
  ],
  [
    'Early closure',
    'A closure after an assessment without a plan, or soon after a plan began with few visits, or of an assessment that was never finished. Families can decline help; the record rarely says so.',
  ],
  ['Early help', 'Support offered before, or instead of, children’s social care.'],
  ['Episode', 'One recorded involvement, from referral to closure.'],
  ['ICPC', 'Initial child protection conference.'],
  ['NFA', 'No further action.'],
  [
    'Not met',
    'A referral that ended without a plan or care: closed at the front door, or after an assessment.',
  ],
  [
    'Re-referral',
    'A referral within 12 months of a previous referral about the same child, and nothing else.',
  ],
  ['Referral', 'A request that children’s social care agreed to consider.'],
  [
    'Return after closure',
    'Another referral after an episode was closed, counted forward from the closure.',
  ],
  [
    'Section 47 enquiry',
    'An enquiry into whether a child is suffering, or likely to suffer, significant harm.',
  ],
  ['Spell', 'Involvement joined across short gaps.'],
  ['Step-down', 'A move from a plan to a lesser level of help.'],
  ['[c]', `${sentence(meaningOfNotShown)}.`],
  ['[z]', 'No figure to give: nothing was counted, or too few for a percentage.'],
  [
    'Adjusted',
    'As it would be if every group were made up like the authority as a whole (direct standardisation).',
  ],
  [
    'By chance alone',
    'What would come about if nothing but chance made one unit different from another.',
  ],
  [
    'Gini index',
    'How unevenly a total is spread: 0 when all have the same, 1 when one has everything.',
  ],
  [
    'Lift',
    'How often two things stand together, against how often they would if neither had to do with the other.',
  ],
  [
    '95% interval',
    'The range in which the underlying figure is likely to lie, given how many were counted.',
  ],
  ['Funnel limits', 'How far a group of this size may lie from the others before it is unusual.'],
  ['XmR limits', 'How far a figure usually varies from one period to the next.'],
]
