/** One cell a column, in the order of the table's columns; null is blank. */
export type Row = (string | null)[]

/** The tables that validators make of a return, with the columns they give them. */
export const columnsOf = {
  Header: [
    'Collection',
    'Year',
    'ReferenceDate',
    'SourceLevel',
    'LEA',
    'SoftwareCode',
    'Release',
    'SerialNo',
    'DateTime',
  ],
  ChildIdentifiers: [
    'LAchildID',
    'UPN',
    'FormerUPN',
    'UPNunknown',
    'PersonBirthDate',
    'ExpectedPersonBirthDate',
    'GenderCurrent',
    'Sex',
    'PersonDeathDate',
  ],
  ChildCharacteristics: ['LAchildID', 'Ethnicity'],
  Disabilities: ['LAchildID', 'Disability'],
  CINdetails: [
    'LAchildID',
    'CINdetailsID',
    'CINreferralDate',
    'ReferralSource',
    'PrimaryNeedCode',
    'CINclosureDate',
    'ReasonForClosure',
    'DateOfInitialCPC',
    'ReferralNFA',
  ],
  Assessments: [
    'LAchildID',
    'CINdetailsID',
    'AssessmentID',
    'AssessmentActualStartDate',
    'AssessmentInternalReviewDate',
    'AssessmentAuthorisationDate',
    'AssessmentFactors',
  ],
  CINplanDates: ['LAchildID', 'CINdetailsID', 'CINPlanStartDate', 'CINPlanEndDate'],
  Section47: [
    'LAchildID',
    'CINdetailsID',
    'S47ActualStartDate',
    'InitialCPCtarget',
    'DateOfInitialCPC',
    'ICPCnotRequired',
  ],
  ChildProtectionPlans: [
    'LAchildID',
    'CINdetailsID',
    'CPPID',
    'CPPstartDate',
    'CPPendDate',
    'InitialCategoryOfAbuse',
    'LatestCategoryOfAbuse',
    'NumberOfPreviousCPP',
  ],
  Reviews: ['LAchildID', 'CINdetailsID', 'CPPID', 'CPPreviewDate'],
} as const

export type TableName = keyof typeof columnsOf

/** The blocks of the XML that become a row each; CINPlanDates has other capitals as a table. */
const blocks: Record<string, TableName> = {
  ChildIdentifiers: 'ChildIdentifiers',
  ChildCharacteristics: 'ChildCharacteristics',
  CINdetails: 'CINdetails',
  Assessments: 'Assessments',
  CINPlanDates: 'CINplanDates',
  Section47: 'Section47',
  ChildProtectionPlans: 'ChildProtectionPlans',
}

/**
 * The rows that a validator makes of one Child block of a return: numbers by position, one factor list a cell.
 *
 * @param element as `childElement` writes it.
 */
export function rowsOfChild(element: string, add: (table: TableName, row: Row) => void): void {
  const open: { table: TableName; cells: Record<string, string> }[] = []
  const numbers = { LAchildID: '', CINdetailsID: 0, AssessmentID: 0, CPPID: 0 }
  let factors: string[] = []
  const give = (table: TableName, cells: Record<string, string>): void => {
    const numbered: Record<string, string | number> = { ...numbers, ...cells }
    add(
      table,
      columnsOf[table].map((column) => String(numbered[column] ?? '') || null),
    )
  }
  for (const [, slash, name, text] of element.matchAll(/<(\/?)(\w+)>([^<]*)/g)) {
    const table = blocks[name!]
    if (slash === '' && table) {
      open.push({ table, cells: {} })
      number(table, numbers)
      if (table === 'Assessments') factors = []
    } else if (slash === '') {
      if (name === 'LAchildID') numbers.LAchildID = text!
      else if (name === 'AssessmentFactors') factors.push(text!)
      else if (name === 'Disability') give('Disabilities', { Disability: text! })
      else if (name === 'CPPreviewDate') give('Reviews', { CPPreviewDate: text! })
      else if (open.length > 0) open.at(-1)!.cells[name!] = text!
    } else if (table) {
      const { cells } = open.pop()!
      if (table === 'Assessments' && factors.length > 0) cells.AssessmentFactors = asList(factors)
      give(table, cells)
    }
  }
}

function number(
  table: TableName,
  numbers: { CINdetailsID: number; AssessmentID: number; CPPID: number },
): void {
  if (table === 'CINdetails') {
    numbers.CINdetailsID++
    numbers.AssessmentID = 0
    numbers.CPPID = 0
  }
  if (table === 'Assessments') numbers.AssessmentID++
  if (table === 'ChildProtectionPlans') numbers.CPPID++
}

/** As a list is written that went through Python. */
const asList = (factors: string[]): string =>
  `[${factors.map((factor) => `'${factor}'`).join(', ')}]`
