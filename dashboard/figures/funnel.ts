import type { Definition } from '../../pipeline/release/contract.ts'
import { controlLimits, levels } from '../statistics/funnel.ts'
import type { FunnelLimits, Level } from '../statistics/funnel.ts'
import { overDispersion } from '../statistics/over-dispersion.ts'
import type { Dispersion } from '../statistics/over-dispersion.ts'
import type { Read } from './read.ts'

/** Limits around values that stand side by side, in the unit of their reading. */
export interface Funnel {
  dispersion: Dispersion
  /** What a share or a rate of 1 a year is in that unit: 100 for per cent, 1,000 for events every 1,000 years. */
  per: number
}

/** What limits widen with as it falls: how many were counted, or years of exposure. */
export function sizeOf({ dispersion }: Funnel, read: Read): number | null {
  return dispersion.of === 'share' ? read.counted : read.exposure
}

/** Limits at a whole size, in the unit of the reading. */
export function limitsAt({ dispersion, per }: Funnel, size: number, level: Level): FunnelLimits {
  const { lower, upper } = controlLimits(dispersion, size, level)
  return { lower: per * lower, upper: per * upper }
}

/** The funnel of a share or a rate; null for other forms, and where the values are too few for one. */
export function funnelOf(
  { form, rate_per }: Pick<Definition, 'form' | 'rate_per'>,
  reads: readonly Read[],
): Funnel | null {
  if (form !== 'share' && form !== 'rate') return null
  const units = reads.flatMap(({ reading, met, counted, exposure }) => {
    const size = form === 'share' ? counted : exposure
    return reading === null || met === null || size === null ? [] : [{ met, size }]
  })
  const dispersion = overDispersion(form, units)
  return dispersion && { dispersion, per: form === 'share' ? 100 : (rate_per ?? 1) }
}

/** Whether a value lies beyond the outer limits at its size; null where it has no figure or no size. */
export function isOutside(funnel: Funnel, read: Read): boolean | null {
  const size = sizeOf(funnel, read)
  if (read.reading === null || !size) return null
  const { lower, upper } = limitsAt(funnel, size, levels.outer)
  return read.reading < lower || read.reading > upper
}
