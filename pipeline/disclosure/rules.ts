import { applyComplement } from './complement.ts'
import type { Draft } from './draft.ts'
import { policy } from './policy.ts'
import { applySiblings } from './siblings.ts'
import { applyThreshold } from './threshold.ts'

/** A rule that takes marks away from a draft. */
export interface HidingRule {
  id: string
  title: string
  apply(draft: Draft): void
}

/**
 * The rules that decide what is shown, in the order they run. A later rule may rely on the earlier ones;
 * `applySiblings` comes last because every rule before it can leave one hidden part alone in its sum.
 */
export const hidingRules: readonly HidingRule[] = [
  {
    id: 'R1',
    title: `at least ${policy.leastChildren} children and ${policy.leastFamilies} families behind every figure`,
    apply: applyThreshold,
  },
  {
    id: 'R3',
    title: `at least ${policy.leastOthers} children on the other side of every numerator`,
    apply: applyComplement,
  },
  {
    id: 'R3b',
    title: 'no hidden part that one subtraction would give',
    apply: applySiblings,
  },
]

/** What the manifest says of a protected release. */
export const protectedRules: readonly string[] = [
  'R0 a fixed catalogue: every combination is present and nothing else can be asked',
  ...hidingRules.map(({ id, title }) => `${id} ${title}`),
  `R4 counts rounded to a multiple of ${policy.roundingBase} by a secret key, the same for the same children`,
  'R6 one mark for everything that is not shown',
  `R7 percentages, means and curves from published counts only, of ${policy.leastForPercent} or more`,
]

/** What the manifest says of an internal one. */
export const internalRules: readonly string[] = [
  'R0 a fixed catalogue: every combination is present and nothing else can be asked',
]
