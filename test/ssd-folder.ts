import { description } from './intake-folder.ts'

/** A table of the dataset as CSV: rows are named cells, and what no row names is left out. */
export function csv(...rows: Record<string, string | null>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cell = (value: string | null | undefined): string =>
    /[",\n]/.test(value ?? '') ? `"${value!.replaceAll('"', '""')}"` : (value ?? '')
  return [columns.join(','), ...rows.map((row) => columns.map((name) => cell(row[name])).join(','))]
    .map((line) => `${line}\n`)
    .join('')
}

export const person = (id: string, more: Record<string, string> = {}) => ({
  pers_person_id: id,
  pers_forename: 'Forename',
  pers_surname: 'Surname',
  pers_upn: '',
  pers_sex: 'F',
  pers_dob: '2012-05-17 00:00:00',
  pers_expected_dob: '',
  ...more,
})

export const episode = (id: string, child: string, more: Record<string, string> = {}) => ({
  cine_referral_id: id,
  cine_person_id: child,
  cine_referral_date: '2022-05-04 10:12:00.000',
  cine_referral_source_code: '18',
  cine_referral_source_desc: 'Police',
  cine_referral_outcome_json: '',
  cine_referral_nfa: 'N',
  cine_close_reason: 'RC8',
  cine_close_date: '2022-07-01 00:00:00.000',
  cine_referral_team: '',
  ...more,
})

/** The smallest extract that is taken in: two children with one referral each. */
export function ssd(tables: Record<string, string | Buffer> = {}): Record<string, string | Buffer> {
  return {
    'extract.json': description(),
    'ssd_person.csv': csv(person('1001'), person('1002')),
    'ssd_cin_episodes.csv': csv(episode('7001', '1001'), episode('7002', '1002')),
    ...tables,
  }
}
