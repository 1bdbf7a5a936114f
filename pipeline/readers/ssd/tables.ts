import { careTables } from './care.ts'
import type { SsdTable } from './columns.ts'
import { frontDoorTables } from './front-door.ts'
import { peopleTables } from './people.ts'
import { planTables } from './plans.ts'

/**
 * Tables of the Standard Safeguarding Dataset v1.4 that are read, each an allow-list of its columns. From
 * SystemC's DDL of v1.4.0 [data-to-insight/ssd-data-model].
 */
export const ssdTables: Record<string, SsdTable> = {
  ...peopleTables,
  ...frontDoorTables,
  ...planTables,
  ...careTables,
}

/** Tables of the SSD that nothing here uses: known by name, and left alone. */
export const unusedTables = [
  'ssd_api_data_staging',
  'ssd_care_leavers',
  'ssd_cla_care_plan',
  'ssd_cla_convictions',
  'ssd_cla_health',
  'ssd_cla_immunisations',
  'ssd_cla_placement',
  'ssd_cla_previous_permanence',
  'ssd_cla_reviews',
  'ssd_cla_substance_misuse',
  'ssd_cla_visits',
  'ssd_cohort',
  'ssd_dim_date',
  'ssd_ehcp_active_plans',
  'ssd_ehcp_assessment',
  'ssd_ehcp_named_plan',
  'ssd_ehcp_requests',
  'ssd_immigration_status',
  'ssd_legal_status',
  'ssd_mother',
  'ssd_permanence',
  'ssd_pre_cla_care_plan',
  'ssd_professionals',
  'ssd_s251_finance',
  'ssd_sdq_scores',
  'ssd_sen_need',
  'ssd_send',
  'ssd_version_log',
]

const names = new Set([...Object.keys(ssdTables), ...unusedTables])

/** The table that a file is named after: `ssd_person`, also after a schema, in brackets or quotes. */
export function ssdTableOf(base: string): string | undefined {
  const name = base
    .toLowerCase()
    .replaceAll(/[[\]"]/g, '')
    .split('.')
    .at(-1)!
    .trim()
  return names.has(name) ? name : undefined
}
