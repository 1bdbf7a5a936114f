import type { Parameters } from '../database.ts'
import type { Definition, PeriodKind } from '../release/contract.ts'

/** One working-out of an indicator: as the header says, or at another value of one parameter. */
export interface Run {
  /** What is counted: at another value only the authority as a whole, by year and over all years. */
  definition: Definition
  /** 'window_months = 6'; null = as the header says. */
  setting: string | null
  parameters: Parameters
}

const kindsOfSettings: readonly PeriodKind[] = ['year', 'all']

/** The indicator as it stands, then at each of its sensitivity values, one parameter changed at a time. */
export function runsOf(definition: Definition): Run[] {
  const { parameters, sensitivity } = definition
  const periods = definition.periods.filter((kind) => kindsOfSettings.includes(kind))
  const changed = Object.entries(sensitivity).flatMap(([name, values]) =>
    values.map((value) => ({
      definition: { ...definition, breakdowns: [], periods },
      setting: `${name} = ${value}`,
      parameters: { ...parameters, [name]: value },
    })),
  )
  return [{ definition, setting: null, parameters }, ...(periods.length > 0 ? changed : [])]
}
