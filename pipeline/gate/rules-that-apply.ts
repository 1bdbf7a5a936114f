import { returnYearStart } from '../extract/calendar.ts'
import type { Kind } from '../readers/kinds.ts'
import type { Sources } from '../readers/sources.ts'
import type { FaultRule } from './rules.ts'

const censusKinds: readonly Kind[] = ['cin_census', 'cin_tables']

export interface RulesThatApply {
  rules: FaultRule[]
  /** Whether the input is exactly one census return: one authority, one reference date, one year. */
  isSingleReturn: boolean
  /** Says how many rules were not asked, and why; empty when all were. */
  remarks: string[]
}

/** The rules that these sources can be asked. */
export function rulesThatApply(rules: readonly FaultRule[], sources: Sources): RulesThatApply {
  const isCensus = sources.pieces.every(({ kind }) => censusKinds.includes(kind))
  const isSingleReturn = isCensus && holdsOneReturn(sources)
  const asked = { every_extract: true, census: isCensus, single_return: isSingleReturn }
  const applied = rules.filter((rule) => asked[rule.applies])
  const left = rules.length - applied.length
  return {
    rules: applied,
    isSingleReturn,
    remarks:
      left === 0
        ? []
        : [
            `${left} of ${rules.length} rules are for ${isCensus ? "a single year's census return" : 'census returns'} ` +
              'and were not asked of this extract, where they would find faults in good records.',
          ],
  }
}

function holdsOneReturn({ pieces, files, completeFrom, completeTo }: Sources): boolean {
  if (pieces.length !== 1 || new Set(files.map(({ part }) => part)).size !== 1) return false
  return pieces[0]!.kind === 'cin_census'
    ? files.length === 1
    : completeFrom >= returnYearStart(completeTo)
}
