import type { DfeTable } from './dfe-table.ts'
import { measuresOf } from './measures.ts'

/**
 * Tables with a measure that one of our indicators counts as the Department does. Column names as in the
 * releases of the years to March 2024 and 2025 (explore-education-statistics, Open Government Licence v3.0).
 */
export const keptTables: readonly DfeTable[] = [
  {
    code: 'C1',
    title: 'Referrals and re-referrals',
    columns: {
      referrals: ['Referrals', 'referral_count'],
      re_referrals: ['Re_referrals', 'rereferral_count'],
      re_referrals_percent: ['Re_referrals_percent', 'rereferral_percent'],
      nfa: ['No_Further_Action', 'no_further_action_count'],
      nfa_percent: ['No_Further_Action_percent', 'no_further_action_percent'],
      not_in_need: ['Not_in_Need', 'not_in_need_count'],
      not_in_need_percent: ['Not_in_Need_percent', 'not_in_need_percent'],
      children: ['Referrals_child', 'referral_child_count'],
      children_again: ['Re_referrals_child', 'rereferral_child_count'],
      children_again_percent: ['Re_referrals_child_percent', 'rereferral_child_percent'],
    },
    measures: measuresOf('C1'),
  },
  {
    code: 'C2',
    title: 'Duration of assessment',
    columns: {
      assessments: ['Assessments_completed'],
      same_day: ['Same_day'],
      days_1_10: ['1-10_days'],
      days_11_20: ['11-20_days'],
      days_21_30: ['21-30_days'],
      days_31_40: ['31-40_days'],
      days_41_45: ['41-45_days'],
      days_46_50: ['46-50_days'],
      days_51_60: ['51-60_days'],
      days_61: ['61+_days'],
    },
    measures: measuresOf('C2'),
  },
  {
    code: 'C4',
    title: 'Section 47 enquiries and initial child protection conferences',
    columns: {
      enquiries: ['Section47'],
      conferences: ['ICPC'],
      days_0_10: ['Duration_0-10_days'],
      days_11_15: ['Duration_11-15_days'],
      days_16_20: ['Duration_16-20_days'],
      days_21: ['Duration_21+_days'],
    },
    measures: measuresOf('C4'),
  },
  {
    code: 'C5',
    title: 'Source of referral',
    columns: {
      referrals: ['Referrals'],
      individual: ['Individual'],
      schools: ['Schools'],
      education_services: ['Education_Services'],
      health: ['Health_Services'],
      housing: ['Housing'],
      la_services: ['LA_Services'],
      police: ['Police'],
      other_legal: ['Other_legal_agency'],
      other: ['Other'],
      anonymous: ['Anonymous'],
      unknown: ['Unknown'],
    },
    measures: measuresOf('C5'),
  },
  {
    code: 'D3',
    title: 'Child protection plans that are a second or subsequent plan',
    columns: {
      started: ['CPP_start'],
      subsequent: ['CPP_subsequent'],
      subsequent_percent: ['CPP_subsequent_percent'],
    },
    measures: measuresOf('D3'),
  },
  {
    code: 'D5',
    title: 'Child protection plans at 31 March by length of time',
    columns: {
      open: ['CPP_At31'],
      two_years: ['2_years_or_more'],
      two_years_percent: ['2_years_or_more_percent'],
    },
    measures: measuresOf('D5'),
  },
  {
    code: 'D7',
    title: 'Child protection plans ending, by length of time',
    columns: {
      ended: ['CPP_End'],
      three_months: ['3_months_or_less'],
      three_months_percent: ['3_months_or_less_percent'],
      two_years: ['2_years_or_more'],
      two_years_percent: ['2_years_or_more_percent'],
    },
    measures: measuresOf('D7'),
  },
]
