import type { ReferenceRow } from './indicators.ts'

/**
 * Aalen and Johansen, one day after another: of those still followed on a day, so many return, so many
 * leave otherwise. All enter on day 0; who is censored on a day was still there on it.
 */
export function curveOf(
  rows: readonly ReferenceRow[],
  days: readonly number[],
): { at: number; share: number; reached: number; atRisk: number }[] {
  const followed = (day: number) => rows.filter((row) => row.exit_days! >= day)
  let share = 0
  let free = 1
  const points = []
  for (let day = 0; day <= Math.max(...days); day += 1) {
    const ending = rows.filter((row) => row.exit_days === day)
    if (ending.length > 0) {
      const returned = ending.filter((row) => row.outcome === 'event').length
      const ended = ending.filter((row) => row.outcome !== 'censored').length
      const atRisk = followed(day).length
      share += (free * returned) / atRisk
      free *= 1 - ended / atRisk
    }
    if (days.includes(day)) {
      const reached = rows.filter((row) => row.outcome === 'event' && row.exit_days! <= day).length
      points.push({ at: day, share, reached, atRisk: followed(day).length })
    }
  }
  return points
}
