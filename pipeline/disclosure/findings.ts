import type { Audience, Manifest } from '../release/contract.ts'
import { shownCount, shownParts } from './counts.ts'
import { policy } from './policy.ts'

type Published = Manifest['findings'][number]

/** A finding as the rules give it: true counts. `children` null = the rule is not about children. */
export type TrueFinding = Omit<Published, 'records' | 'children'> & {
  records: number
  children: number | null
}

/**
 * Faults as a release may tell them. For a partnership a rule that found fewer than ten records or children
 * is not listed at all, since even a withheld count would say that there was one; years that would tell such a
 * count by subtraction are left out with it.
 */
export function protectFindings(findings: readonly TrueFinding[], audience: Audience): Published[] {
  if (audience === 'internal') return [...findings]
  return findings.flatMap((finding) => {
    const { records, children, years } = finding
    const isFew = children !== null && children < policy.leastChildren
    if (isFew || records < policy.leastChildren) return []
    const undated = records - years.reduce((sum, each) => sum + each.records, 0)
    const shown = shownParts([...years.map((each) => each.records), Math.max(0, undated)])
    const published = {
      ...finding,
      records: shownCount(records),
      children: children === null ? null : shownCount(children),
      years: years.flatMap(({ year }, place) => {
        const count = shown[place]
        return count == null ? [] : [{ year, records: count }]
      }),
    }
    return [published]
  })
}
