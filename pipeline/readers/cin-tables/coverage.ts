import type { RecordTable } from '../../records/tables.ts'
import { censusCoverage, unbrokenStart } from '../cin-census/census-coverage.ts'
import type { Part, Stretch } from '../sources.ts'
import type { CinTable } from './columns.ts'
import type { TableReturn } from './returns.ts'
import type { FileRows } from './rows.ts'
import { tableAndYear } from './tables.ts'

/** The record tables that a table of the census supplies by being there. */
const supplied: Record<CinTable, readonly RecordTable[]> = {
  header: [],
  childidentifiers: ['children'],
  childcharacteristics: [],
  disabilities: ['child_disabilities'],
  cindetails: ['referrals', 'initial_conferences'],
  assessments: ['assessments'],
  assessmentfactorslist: ['assessment_factors'],
  cinplandates: ['cin_plans'],
  section47: ['section_47_enquiries'],
  childprotectionplans: ['cp_plans'],
  reviews: ['cp_reviews'],
  preproceedings: ['pre_proceedings'],
}

/**
 * What each record table is complete for: the unbroken years whose returns have the table. Factors in a column
 * of Assessments count as supplied where any is filled, since tools write that column whether or not they can
 * fill it.
 */
export function tablesCoverage(
  parts: Part[],
  returns: TableReturn[],
  made: FileRows,
  remarks: string[],
): Map<Part, Partial<Record<RecordTable, Stretch>>> {
  const coverage = new Map<Part, Partial<Record<RecordTable, Stretch>>>()
  for (const part of parts) {
    const held = returns.filter((each) => each.file.part === part)
    const stretches: Partial<Record<RecordTable, Stretch>> = {}
    for (const [table, years] of yearsOfTables(held, made)) {
      const { complete_from, complete_to } = part.description
      const said = table === 'referrals' ? remarks : []
      const from = complete_from ?? unbrokenStart(years, said)
      stretches[table] = censusCoverage(from, complete_to ?? years.at(-1)!)[table]!
    }
    coverage.set(part, stretches)
  }
  return coverage
}

/** The reference dates, in order, of the returns that have each record table. */
function yearsOfTables(held: TableReturn[], made: FileRows): Map<RecordTable, string[]> {
  const years = new Map<RecordTable, Set<string>>()
  for (const { file, referenceDate } of held) {
    const hasFactors = (made.get(file.number)?.assessment_factors ?? 0) > 0
    const tables = supplied[tableAndYear(file.table!).table]
    for (const table of hasFactors ? [...tables, 'assessment_factors' as const] : tables)
      years.set(table, (years.get(table) ?? new Set()).add(referenceDate))
  }
  return new Map([...years].map(([table, dates]) => [table, [...dates].sort()]))
}
