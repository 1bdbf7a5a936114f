/** The headers of lists 1 to 8 in the order of Ofsted's guidance of August 2019; of List 8 those in use. */
const child = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age of Child (Years)']
const disability = 'Does the Child have a Disability'
const allocated = ['Allocated Team', 'Allocated Worker']

export const headers: Record<number, readonly string[]> = {
  1: [...child, 'Date of Contact', 'Contact Source'],
  2: [
    ...child,
    'Assessment start date',
    'Assessment completion date',
    'Organisation completing assessment',
  ],
  3: [
    ...child,
    'Date of referral',
    'Referral Source',
    'Referral NFA?',
    'Number of Referrals in Last 12 Months',
    ...allocated,
  ],
  4: [
    ...child,
    disability,
    'Continuous Assessment Start Date',
    'Child Seen During Continuous Assessment',
    'Continuous Assessment Date of Authorisation',
    'Was the child assessed as requiring LA children’s social care support?',
    ...allocated,
  ],
  5: [
    ...child,
    disability,
    'Strategy discussion initiating Section 47 Enquiry Start Date',
    'Was an Initial Child Protection Conference deemed unnecessary?',
    'Date of Initial Child Protection Conference',
    'Did the Initial Child Protection Conference Result in a Child Protection Plan',
    'Number of Section 47 Enquiries in the last 12 months',
    'Number of ICPCs in the last 12 months',
    ...allocated,
  ],
  6: [
    ...child,
    disability,
    'CIN Start Date',
    'Primary Need Code',
    'Date Child Was Last Seen',
    'CIN Closure Date',
    'Reason for Closure',
    'Case Status',
    ...allocated,
  ],
  7: [
    ...child,
    disability,
    'Child Protection Plan Start Date',
    'Initial Category of Abuse',
    'Latest Category of Abuse',
    'Date of the Last Statutory Visit',
    'Was the Child Seen Alone?',
    'Date of latest review conference',
    'Child Protection Plan End Date',
    'Number of Previous Child Protection Plans',
    ...allocated,
  ],
  8: [
    ...child,
    disability,
    'Date Started to be Looked After',
    'Date Ceased to be Looked After',
    'Placement postcode',
    ...allocated,
  ],
}
