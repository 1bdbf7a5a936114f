import type { RecordTable } from '../../records/tables.ts'

/**
 * What the census calls our columns: the element of the XML, which is also the column of the tables that
 * other tools make of a return. A key that is made here is called by the block it stands for.
 */
const elements: Partial<Record<RecordTable, Record<string, string>>> = {
  children: {
    birth_month: 'PersonBirthDate',
    birth_date: 'PersonBirthDate',
    is_expected: 'ExpectedPersonBirthDate',
    sex: 'Sex',
    ethnicity_code: 'Ethnicity',
    death_date: 'PersonDeathDate',
    pupil_key: 'UPN',
  },
  child_disabilities: { disability_code: 'Disability' },
  referrals: {
    referral_date: 'CINreferralDate',
    source_code: 'ReferralSource',
    primary_need_code: 'PrimaryNeedCode',
    is_nfa: 'ReferralNFA',
    closure_date: 'CINclosureDate',
    closure_reason_code: 'ReasonForClosure',
  },
  assessments: {
    assessment_id: 'Assessments',
    start_date: 'AssessmentActualStartDate',
    authorised_date: 'AssessmentAuthorisationDate',
  },
  assessment_factors: { assessment_id: 'Assessments', factor_code: 'AssessmentFactors' },
  section_47_enquiries: {
    section_47_id: 'Section47',
    start_date: 'S47ActualStartDate',
    conference_date: 'DateOfInitialCPC',
    is_conference_not_required: 'ICPCnotRequired',
  },
  initial_conferences: {
    conference_id: 'DateOfInitialCPC',
    conference_date: 'DateOfInitialCPC',
  },
  cin_plans: {
    cin_plan_id: 'CINPlanDates',
    start_date: 'CINPlanStartDate',
    end_date: 'CINPlanEndDate',
  },
  cp_plans: {
    cp_plan_id: 'ChildProtectionPlans',
    start_date: 'CPPstartDate',
    end_date: 'CPPendDate',
    initial_category: 'InitialCategoryOfAbuse',
    latest_category: 'LatestCategoryOfAbuse',
    previous_plans: 'NumberOfPreviousCPP',
  },
  cp_reviews: {
    cp_review_id: 'Reviews',
    cp_plan_id: 'ChildProtectionPlans',
    review_date: 'CPPreviewDate',
  },
  pre_proceedings: {
    pre_proceedings_id: 'PreProceedings',
    start_date: 'PPStartDate',
    end_date: 'StepDecisionDate',
  },
}

/** The census's word for one of our columns. */
export function censusColumn(table: RecordTable, column: string): string {
  if (column === 'child_id') return 'LAchildID'
  return elements[table]?.[column] ?? (column === 'referral_id' ? 'CINdetails' : column)
}
