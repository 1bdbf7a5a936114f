import type { DfeTable } from './dfe-table.ts'

/** By the columns that no other table has together. */
const known: readonly [code: string, title: string, columns: readonly string[]][] = [
  ['A1 or A2', 'National figures', ['category_type', 'number', 'rate', 'percent']],
  ['A3', 'Primary need by age and gender', ['CIN_At31', 'N1_Abuse_or_neglect']],
  ['A4', 'Ethnicity by age and gender', ['CIN_At31', 'Known', 'White']],
  [
    'A5',
    'Category of abuse by gender, age and ethnicity',
    ['CPP_At31', 'characteristic_type', 'Neglect_Initial'],
  ],
  ['A6', 'Category of abuse', ['CPP_At31', 'Neglect_Initial']],
  [
    'A7',
    'Children in need by age, gender and ethnicity',
    ['characteristic', 'characteristic_type', 'number', 'percent'],
  ],
  ['B1', 'Children in need', ['Anypoint_episodes', 'Started_episodes', 'Ended_episodes']],
  ['B2', 'Recorded disability', ['At31_episodes', 'At31_episodes_disability_recorded']],
  ['B3', 'Primary need', ['At31_episodes', 'N1_Abuse_or_neglect']],
  ['B4', 'Duration of open episodes', ['At31_episodes', '3_months_or_less']],
  ['B5', 'Duration of ended episodes', ['Ended_episodes', '3_months_or_less']],
  ['B6', 'Reason for closure', ['Ended_episodes', 'RC1_Adopted']],
  ['B7', 'Child in need plans', ['CINPlan_start', 'CINPlan_end']],
  ['C3', 'Factors identified at the end of assessment', ['Episodes_with_assessment_factor']],
  ['C6', 'Referrals by month', ['Referrals', 'April', 'March']],
  ['D1', 'Child protection plans', ['CPP_start', 'CPP_end', 'CPP_anypoint']],
  ['D2', 'Plans started, by category of abuse', ['CPP_start', 'Neglect_Initial', 'Neglect_Latest']],
  [
    'D4',
    'Plans at 31 March, by category of abuse',
    ['CPP_At31', 'Neglect_Initial', 'Neglect_Latest'],
  ],
  ['D6', 'Plans reviewed within timescales', ['CPP_At31_3Months', 'Reviewed_within_timescales']],
  [
    'D8',
    'Plans ending in the first six months',
    ['CPP_End_first_6months', '3_months_or_less_transfer'],
  ],
  [
    'Headline',
    'figures of the year',
    ['children_in_need', 'child_protection_plans', 'referrals', 'completed_assessments'],
  ],
  ['Population', 'estimates at mid-year', ['age_group', 'population_estimate']],
]

/** Tables of the same release that are recognised and left out: no indicator counts what they count. */
export const otherTables: readonly DfeTable[] = known.map(([code, title, columns]) => ({
  code,
  title,
  columns: Object.fromEntries(columns.map((name) => [name, [name]])),
  measures: [],
}))
