import type { Audience, Manifest } from '../release/contract.ts'
import { policy } from './policy.ts'

/**
 * Counts of faulty records as a release may say them: for a partnership none below the threshold, and
 * rounded to the base (they are records, not children, so no key can be summed).
 */
export function protectFindings<Finding extends { records: number }>(
  findings: readonly Finding[],
  audience: Audience,
): (Omit<Finding, 'records'> & Pick<Manifest['findings'][number], 'records'>)[] {
  if (audience === 'internal') return [...findings]
  const base = policy.roundingBase
  return findings.map((finding) => ({
    ...finding,
    records:
      finding.records < policy.leastChildren ? null : Math.round(finding.records / base) * base,
  }))
}
