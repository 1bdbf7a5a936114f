import type { RecordTable } from '../pipeline/records/tables.ts'

const ofChild = { child_id: 'bystander' }
const ofReferral = { ...ofChild, referral_id: 'bystander-r' }

/** A child of whom nothing is wrong, with a record of most kinds, in the year of a return for 2023-24. */
export const bystander: Partial<Record<RecordTable, Record<string, string>[]>> = {
  children: [
    { ...ofChild, birth_month: '2012-05', sex: 'F', ethnicity_code: 'WBRI', births_given: '1' },
  ],
  referrals: [
    {
      ...ofReferral,
      referral_date: '2023-05-02',
      source_code: '6',
      primary_need_code: 'N1',
      is_nfa: '0',
      closure_date: '2023-12-01',
      closure_reason_code: 'RC7',
      area: 'North',
    },
  ],
  assessments: [
    {
      ...ofReferral,
      assessment_id: 'bystander-a',
      start_date: '2023-05-03',
      authorised_date: '2023-06-01',
    },
  ],
  assessment_factors: [{ assessment_id: 'bystander-a', factor_code: '3B' }],
  section_47_enquiries: [
    {
      ...ofReferral,
      section_47_id: 'bystander-s',
      start_date: '2023-05-04',
      conference_date: '2023-05-16',
      is_conference_not_required: '0',
    },
  ],
  initial_conferences: [
    {
      ...ofReferral,
      conference_id: 'bystander-c',
      conference_date: '2023-05-16',
      is_transfer_in: '0',
    },
  ],
  cp_plans: [
    {
      ...ofReferral,
      cp_plan_id: 'bystander-p',
      start_date: '2023-05-16',
      end_date: '2023-11-20',
      initial_category: 'NEG',
      latest_category: 'NEG',
      previous_plans: '0',
      is_other_authority: '0',
    },
  ],
  cp_reviews: [
    {
      ...ofChild,
      cp_review_id: 'bystander-v',
      cp_plan_id: 'bystander-p',
      review_date: '2023-08-14',
    },
  ],
  cin_plans: [
    { ...ofReferral, cin_plan_id: 'bystander-n', start_date: '2023-11-20', end_date: '2023-12-01' },
  ],
  visits: [{ ...ofReferral, visit_id: 'bystander-x', visit_date: '2023-06-20', is_seen: '1' }],
  addresses: [{ ...ofChild, address_id: 'bystander-d', start_date: '2019-07-04' }],
}
