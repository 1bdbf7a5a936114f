import { limitsOf, type XmrLimits } from './xmr-limits.ts'
import { signalsOf, type XmrSignal } from './xmr-rules.ts'

export interface XmrOptions {
  /**
   * Places (0-based) at which new limits begin, because a person said when and why the system
   * changed. Never found from the data.
   */
  rebaseAt?: readonly number[]
  /** Take the limits of each group from its first so many places; all of them when left out. */
  fixAfter?: number
  /** Leave out moving ranges that are themselves outliers (one pass). On unless said otherwise. */
  isScreened?: boolean
}

export interface XmrPoint {
  value: number | null
  /** 0 for the first limits, 1 after the first rebase, ... */
  group: number
  /** Null where the group has too few neighbouring values for limits. */
  limits: XmrLimits | null
  /** The rule that this point is part of; null = ordinary variation, or no value. */
  signal: XmrSignal | null
}

/**
 * XmR chart (individuals and moving range) with the four rules of NHS England's Making Data Count,
 * checked against NHSRplotthedots 0.2.2. A signal says that a change is larger than the ordinary
 * variation of this series; it does not say that it is good, bad, or why.
 *
 * In: one value a period in order of time, null where the period is withheld or not known. Out: one
 * point a period.
 *
 * A gap is no value and no guess: it gives no moving range on either side and breaks every run, so
 * that no rule is met by values that do not follow each other.
 */
export function xmr(values: readonly (number | null)[], options: XmrOptions = {}): XmrPoint[] {
  const starts = [0, ...(options.rebaseAt ?? [])]
  const ends = [...starts.slice(1), values.length]
  const rises = starts.every((start, group) => start < ends[group]!)
  if (values.length > 0 && !rises)
    throw new RangeError('rebase places rise and lie inside the series')
  return starts.flatMap((start, group) => {
    const chunk = values.slice(start, ends[group])
    const limits = limitsOf(chunk.slice(0, options.fixAfter), options.isScreened ?? true)
    const signals = limits ? signalsOf(chunk, limits) : []
    return chunk.map((value, place) => ({ value, group, limits, signal: signals[place] ?? null }))
  })
}
