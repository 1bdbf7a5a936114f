import {
  childColumns,
  disabilityColumn,
  everywhere,
  left,
  needed,
  read,
  teamColumn,
  why,
  type ListColumn,
} from './columns.ts'

/** Tables of schema `annex_a`, one a list. */
export type ListTable =
  | 'contacts'
  | 'early_help'
  | 'referrals'
  | 'assessments'
  | 'section_47'
  | 'children_in_need'
  | 'child_protection'
  | 'children_in_care'

export interface List {
  number: number
  table: ListTable
  /** Tabs that are not called 'List 3' are called something like this. */
  tabs: RegExp
  columns: ListColumn[]
}

const list = (number: number, table: ListTable, tabs: RegExp, columns: ListColumn[]): List => ({
  number,
  table,
  tabs,
  // An official column comes before one that is only said to be left out.
  columns: [...childColumns, ...columns, ...everywhere],
})

/** Lists 1 to 8, after the guidance of August 2019. */
export const lists: List[] = [
  list(1, 'contacts', /^contacts?( list)?$/, [
    needed('contact_date', 'date', 'Date of Contact', 'Contact Date'),
    read('source', 'source', 'Contact Source', 'Source of Contact'),
  ]),
  list(2, 'early_help', /^early help( assessments?| episodes?)?$/, [
    needed('start_date', 'date', 'Assessment start date', 'Early Help Start Date'),
    read('end_date', 'date', 'Assessment completion date', 'Early Help End Date'),
    left(why.text, 'Organisation completing assessment', 'Organisation'),
  ]),
  list(3, 'referrals', /^referrals?$/, [
    needed('referral_date', 'date', 'Date of referral', 'Referral Date'),
    read('source', 'source', 'Referral Source', 'Source of Referral'),
    read('is_nfa', 'nfa', 'Referral NFA?', 'NFA', 'Referral No Further Action'),
    left(
      why.countedElsewhere,
      'Number of Referrals in Last 12 Months',
      'Number of Referrals in the Last 12 Months',
    ),
    teamColumn,
  ]),
  list(4, 'assessments', /^(continuous |single |social care )?assessments?$/, [
    disabilityColumn,
    needed('start_date', 'date', 'Continuous Assessment Start Date', 'Assessment Start Date'),
    read(
      'is_child_seen',
      'yes_no',
      'Child Seen During Continuous Assessment',
      'Was the Child Seen During Continuous Assessment',
    ),
    read(
      'authorised_date',
      'date',
      'Continuous Assessment Date of Authorisation',
      'Date of Authorisation',
    ),
    read(
      'is_support_needed',
      'yes_no',
      "Was the child assessed as requiring LA children's social care support?",
      'Was the child assessed as requiring LA childrens social care support',
      'Was the child assessed as being in need at assessment',
    ),
  ]),
  list(
    5,
    'section_47',
    /^(s(ection)? ?47s?|s(ection)? ?47 (enquiries|and icpcs?)|child protection enquiries)$/,
    [
      disabilityColumn,
      needed(
        'start_date',
        'date',
        'Strategy discussion initiating Section 47 Enquiry Start Date',
        'Section 47 Enquiry Start Date',
        'S47 Start Date',
      ),
      read(
        'is_conference_not_required',
        'yes_no',
        'Was an Initial Child Protection Conference deemed unnecessary?',
        'Was an ICPC deemed unnecessary',
      ),
      read(
        'conference_date',
        'date',
        'Date of Initial Child Protection Conference',
        'Date of ICPC',
        'ICPC Date',
      ),
      read(
        'led_to_plan',
        'yes_no',
        'Did the Initial Child Protection Conference Result in a Child Protection Plan',
        'Did the ICPC Result in a CPP',
        'Did the ICPC Result in a Child Protection Plan',
      ),
      left(why.countedElsewhere, 'Number of Section 47 Enquiries in the last 12 months'),
      left(why.countedElsewhere, 'Number of ICPCs in the last 12 months'),
    ],
  ),
  list(6, 'children_in_need', /^(cin|children? in need)$/, [
    disabilityColumn,
    needed('referral_date', 'date', 'CIN Start Date', 'Child in Need Start Date'),
    read('need', 'need', 'Primary Need Code', 'Primary Need'),
    left(why.latestOnly, 'Date Child Was Last Seen', 'Date Child Last Seen'),
    read('closure_date', 'date', 'CIN Closure Date', 'Child in Need Closure Date'),
    read('closure_reason', 'closure_reason', 'Reason for Closure', 'Closure Reason'),
    read('case_status', 'case_status', 'Case Status', 'Status'),
    teamColumn,
  ]),
  list(7, 'child_protection', /^(cp|cpp|child protection( plans?)?)$/, [
    disabilityColumn,
    needed('start_date', 'date', 'Child Protection Plan Start Date', 'CPP Start Date'),
    read('initial_category', 'category', 'Initial Category of Abuse'),
    read('latest_category', 'category', 'Latest Category of Abuse'),
    left(why.latestOnly, 'Date of the Last Statutory Visit', 'Date of Last Statutory Visit'),
    left(why.latestOnly, 'Was the Child Seen Alone?'),
    read(
      'review_date',
      'date',
      'Date of latest review conference',
      'Date of the latest review conference',
    ),
    read('end_date', 'date', 'Child Protection Plan End Date', 'CPP End Date'),
    left(
      why.unused,
      'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
    ),
    read(
      'previous_plans',
      'count',
      'Number of Previous Child Protection Plans',
      'Number of Previous CPPs',
    ),
  ]),
  list(
    8,
    'children_in_care',
    /^(cla|lac|cic|looked after children|children (in care|looked after))$/,
    [
      disabilityColumn,
      needed('start_date', 'date', 'Date Started to be Looked After', 'Date Became Looked After'),
      read('end_date', 'date', 'Date Ceased to be Looked After', 'Date Ceased Looked After'),
      ...[
        'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
        "Child's Category of Need",
        'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
        'Start date of current legal status',
        "Child's Legal Status",
        'Date of Latest Statutory Review',
        'Date of Last Social Work Visit',
        'What is the permanence plan for this child?',
        'Date of Last IRO Visit / Contact to the Child',
        'Date of Last Health Assessment',
        'Date of Last Dental Check',
        'Number of Placements in the Last 12 months',
        'Reason Ceased to be Looked After',
        'Start Date of Most Recent Placement',
        'Placement Type',
        'Placement Provider',
        'Placement Location',
        'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
        'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months',
        'Was the child offered a Return Interview after their last missing episode (Y/N)?',
        'Did the child accept a Return Interview after their last missing episode (Y/N)?',
      ].map((header) => left(why.unused, header)),
      ...['Placement postcode', 'URN of Placement', 'LA of Placement'].map((header) =>
        left(why.place, header),
      ),
    ],
  ),
]

/** The columns of a list that come into schema `annex_a`, in order. */
export function keptColumns({ columns }: List): ListColumn[] {
  return columns.filter((column) => column.name !== undefined)
}
