import type { SettingRow, Settings } from '../figures/settings.ts'
import { likely, written } from './numbers.ts'
import { periodLabel } from './periods.ts'

/** What an indicator would be at other settings, a sentence each; nothing where more than one number moves. */
export function settingsWords({ readings, rows, kind, period }: Settings): string[] {
  const [standard, ...others] = rows as [SettingRow, ...SettingRow[]]
  const time = periodLabel(kind, period)
  if (readings.length > 1)
    return [`Worked out anew at each setting, for the authority as a whole, ${time}.`]
  const { unit } = readings[0]!.reading
  const [now] = standard.reads
  return others.map(({ label, reads: [read] }) => {
    if (read!.reading === null) return `${label}: not shown [c].`
    const range = likely(read!.lower, read!.upper, unit)
    const instead = now!.reading === null ? '' : ` instead of ${written(now!.reading, unit)}`
    return `${label}: ${written(read!.reading, unit)}${range && ` (${range})`}${instead}.`
  })
}
