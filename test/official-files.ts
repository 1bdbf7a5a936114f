/**
 * Small made-up files in the shapes of the Department for Education's: three authorities in two regions,
 * of which one is a half of London, and England.
 */

interface Place {
  level: 'National' | 'Regional' | 'Local authority'
  region?: string
  dfe?: string
  code?: string
  name?: string
}

const england: Place = { level: 'National' }
const northEast: Place = { level: 'Regional', region: 'E12000001,North East' }
const london: Place = { level: 'Regional', region: 'E12000007,London' }
const inner: Place = { level: 'Regional', region: 'E13000001,Inner London' }
const authority = (of: Place, dfe: string, code: string, name: string): Place => ({
  level: 'Local authority',
  region: of.region!,
  dfe,
  code,
  name,
})
const ashby = authority(northEast, '901', 'E06000901', 'Ashby')
const birch = authority(northEast, '902', 'E06000902', '"Birch, City of"')
const cole = authority(inner, '903', 'E09000903', 'Cole')

const common =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,category'

/** What a cell may hold: a number, or a marker of the Department's. */
type Value = number | string

/** One area's figures in one year, in the order of the columns. */
type Row = [year: number, place: Place, values: Value[]]

function csv(columns: string, rows: readonly Row[], end = '\r\n'): string {
  const lines = rows.map(
    ([year, { level, region = ',', dfe = '', code = '', name = '' }, values]) =>
      [
        year,
        'Reporting year',
        level,
        'E92000001,England',
        region,
        dfe,
        code,
        name,
        'Made up',
        ...values,
      ].join(),
  )
  return `\uFEFF${[`${common},${columns}`, ...lines].join(end)}${end}`
}

const c1In2024 =
  'Referrals,Referrals_rate,Re_referrals,Re_referrals_percent,No_Further_Action,No_Further_Action_percent,Not_in_Need,Not_in_Need_percent,Referrals_child,Referrals_child_rate,Re_referrals_child,Re_referrals_child_percent'
const c1In2025 =
  'referral_count,rereferral_count,rereferral_percent,no_further_action_count,no_further_action_percent,not_in_need_count,not_in_need_percent,referral_child_count,rereferral_child_count,rereferral_child_percent'

/** Referrals, re-referrals, no further action, not in need, children, children again: of one area. */
type Counts = [Value, Value, Value, Value, Value, Value]

function share(met: Value, of: Value): Value {
  return typeof met === 'number' && typeof of === 'number'
    ? Math.round((1000 * met) / of) / 10
    : met
}

function c1Values([referrals, again, nfa, not, children, childrenAgain]: Counts): Value[] {
  const shares = [again, nfa, not].flatMap((met) => [met, share(met, referrals)])
  return [referrals, ...shares, children, childrenAgain, share(childrenAgain, children)]
}

/** With the rates for every 10,000 children that the table had until 2024. */
function withRates(values: Value[]): Value[] {
  return [values[0]!, 'x', ...values.slice(1, 7), values[7]!, 'x', ...values.slice(8)]
}

type Year = [year: number, of: [Place, Counts][]]

const year2023: Year = [
  2023,
  [
    [england, [1800, 360, 120, 540, 1600, 320]],
    [northEast, [1000, 200, 60, 300, 900, 180]],
    [inner, [800, 160, 60, 240, 700, 140]],
    [london, [800, 160, 60, 240, 700, 140]],
    [ashby, [400, 100, 40, 120, 350, 90]],
    [birch, [600, 100, 20, 180, 550, 90]],
    [cole, [800, 160, 60, 240, 700, 140]],
  ],
]
const year2024: Year = [
  2024,
  [
    [england, [1900, 400, 130, 580, 1700, 350]],
    [northEast, [1100, 230, 70, 330, 1000, 200]],
    [inner, [800, 170, 60, 250, 700, 150]],
    [london, [800, 170, 60, 250, 700, 150]],
    [ashby, [404, 101, 'c', 121, 360, 90]],
    [birch, ['u', 'u', 'u', 'u', 'u', 'u']],
    [cole, [801, 168, 59, 252, 699, 148]],
  ],
]
const year2025: Year = [
  2025,
  [
    [england, [2000, 450, 130, 600, 1800, 400]],
    [northEast, [1200, 280, 70, 340, 1100, 250]],
    [inner, [800, 170, 60, 260, 700, 150]],
    [london, [800, 170, 60, 260, 700, 150]],
    [ashby, [405, 102, 0, 119, 361, 91]],
    [birch, [796, 177, 72, 222, 741, 157]],
    [cole, [803, 166, 61, 262, 702, 152]],
  ],
]

const rowsOf = (years: Year[], shape: (values: Value[]) => Value[] = (same) => same): Row[] =>
  years.flatMap(([year, of]) =>
    of.map(([place, counts]): Row => [year, place, shape(c1Values(counts))]),
  )

/** Table C1 as the release of the year to March 2024 has it, and as that of 2025 has it. */
export const c1Of2024 = csv(c1In2024, rowsOf([year2024, year2023], withRates))
export const c1Of2025 = csv(c1In2025, rowsOf([year2025, year2024]), '\n')

const sum = (parts: number[][]): number[] =>
  parts[0]!.map((_, place) => parts.reduce((total, each) => total + each[place]!, 0))
const tens = (values: number[]): number[] => values.map((value) => Math.round(value / 10) * 10)

/** One year of a table of plain counts: the regions and England follow from the authorities. */
function counts(columns: string, year: number, of: [number[], number[], number[]]): string {
  const [a, b, c] = of
  const places: [Place, number[]][] = [
    [england, tens(sum([a, b, c]))],
    [northEast, tens(sum([a, b]))],
    [inner, tens(c)],
    [london, tens(c)],
    [ashby, a],
    [birch, b],
    [cole, c],
  ]
  return csv(
    columns,
    places.map(([place, values]): Row => [year, place, values]),
  )
}

export const c2 = counts(
  'Assessments_completed,Assessments_completed_rate,Same_day,1-10_days,11-20_days,21-30_days,31-40_days,41-45_days,46-50_days,51-60_days,61+_days',
  2024,
  [
    [200, 1, 4, 26, 40, 30, 40, 40, 10, 6, 4],
    [300, 1, 6, 34, 50, 50, 60, 60, 20, 14, 6],
    [500, 1, 10, 60, 90, 80, 100, 100, 30, 20, 10],
  ],
)
export const c4 = counts(
  'Section47,ICPC,Duration_0-10_days,Duration_11-15_days,Duration_16-20_days,Duration_21+_days',
  2024,
  [
    [200, 64, 10, 44, 4, 6],
    [300, 90, 10, 60, 10, 10],
    [500, 160, 20, 110, 20, 10],
  ],
)
/** A table that is known, and that no indicator counts. */
export const c6 = counts('Referrals,April,May,March', 2024, [
  [30, 10, 10, 10],
  [60, 20, 20, 20],
  [90, 30, 30, 30],
])
export const c5 = counts(
  'Referrals,Individual,Schools,Education_Services,Health_Services,Housing,LA_Services,Police,Other_legal_agency,Other,Anonymous,Unknown',
  2025,
  [
    [400, 40, 80, 10, 60, 10, 50, 110, 20, 10, 5, 5],
    [800, 80, 160, 20, 120, 20, 100, 220, 40, 20, 10, 10],
    [800, 80, 160, 20, 120, 20, 100, 220, 40, 20, 10, 10],
  ],
)
