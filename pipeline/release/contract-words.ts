/** What record tables and their columns are called on screen. Part of the contract. */

const tables: Record<string, string> = {
  pre_proceedings: 'Pre-proceedings',
  cin_plans: 'Child in need plans',
  cp_plans: 'Child protection plans',
  cp_reviews: 'Child protection reviews',
  section_47_enquiries: 'Section 47 enquiries',
  early_help_episodes: 'Early help',
  initial_conferences: 'Initial conferences',
  care_episodes: 'Time in care',
  child_disabilities: 'Disabilities',
  child_voices: 'The child’s own view',
  agency_views: 'Views of agencies',
  worker_changes: 'Changes of worker',
  consent_declined: 'Help declined',
  service_events: 'Events in the service',
  populations: 'Resident children',
}

const columns: Record<string, string> = {
  is_nfa: 'no further action',
  authorised_date: 'date of authorisation',
  primary_need_code: 'primary need',
  source_code: 'source of referral',
  imd_decile: 'deprivation decile',
}

/** 'cin_plans' → 'Child in need plans', 'missing_episodes' → 'Missing episodes'. */
export function tableTitle(table: string): string {
  return tables[table] ?? capital(table.replaceAll('_', ' '))
}

/** 'closure_date' → 'date of closure', 'closure_reason_code' → 'closure reason', 'is_seen' → 'seen'. */
export function columnWords(column: string): string {
  const known = columns[column]
  if (known !== undefined) return known
  const dated = /^(\w+)_date$/.exec(column)?.[1]
  if (dated !== undefined) return dateWords(dated.replaceAll('_', ' '))
  return column.replace(/^is_|_code$/g, '').replaceAll('_', ' ')
}

function dateWords(what: string): string {
  if (what === 'start' || what === 'end') return `${what} date`
  return what.endsWith('ed') ? `date ${what}` : `date of ${what}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
