import type { Database } from '../database.ts'
import type { Breakdown } from './true-cells.ts'

const ethnicGroups = {
  white: 'White',
  mixed: 'Mixed',
  asian: 'Asian',
  black: 'Black',
  other: 'Other ethnic group',
  unknown: 'Ethnicity not known',
}

/** Deciles of deprivation of the area lived in: the most deprived, the middle, the least deprived. */
const deprivationBands = {
  '1-3': 'most deprived areas (deciles 1 to 3)',
  '4-7': 'areas between (deciles 4 to 7)',
  '8-10': 'least deprived areas (deciles 8 to 10)',
  unknown: 'area not known',
}

/** Every ethnic group with every band: no value names an ethnic group alone. */
const pairs: Breakdown['values'] = Object.entries(ethnicGroups).flatMap(([group, groupLabel]) =>
  Object.entries(deprivationBands).map(([band, bandLabel]) => ({
    value: `${group}/${band}`,
    label: `${groupLabel}, ${bandLabel}`,
  })),
)

/**
 * The values of `ethnicity_deprivation`; none unless both are known for at least half of the episodes.
 * Below that, most of what would be shown is one of them alone.
 */
export async function ethnicityAndDeprivation(database: Database): Promise<Breakdown['values']> {
  return (await areBothKnown(database)) ? pairs : []
}

async function areBothKnown(database: Database): Promise<boolean> {
  const [row] = await database.rows(
    `select coalesce(
       count(*) filter (where ethnicity_deprivation not like '%unknown%') * 2 >= count(*) and count(*) > 0,
       false
     ) as is_known
     from episode_breakdowns`,
  )
  return row!['is_known'] === true
}
