import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Definition } from '../../pipeline/release/contract.ts'
import type { Episode } from './reading/lives.ts'
import type { World } from './reading/world.ts'

/** A row of any indicator, with the columns of its form. Dates are day numbers. */
export interface Row {
  unit_id: string
  child_id: string
  episode_id: string | null
  counted_on: number
  is_met?: boolean | null
  part?: string | null
  stratum?: string | null
  expected?: number | null
  value?: number | null
  entry_days?: number | null
  exit_days?: number | null
  event_days?: number | null
  outcome?: string | null
  events?: number | null
  exposure_days?: number | null
}

/**
 * Every row of one indicator, read from its header's words. A file of `indicators/` exports one by the
 * name `rows`, and names the parameters of the header that it uses.
 */
export type Reference<Parameter extends string = never> = (
  world: World,
  parameters: Readonly<Record<Parameter, number>>,
) => Row[]

/** The row of a referral that is its own unit, counted on its own day. */
export const unitOf = ({ id, life, date }: Episode): Row => ({
  unit_id: id,
  child_id: life.childId,
  episode_id: id,
  counted_on: date,
})

const folder = fileURLToPath(new URL('./indicators', import.meta.url))

/** The reference of every file in `indicators/`, by key. */
export const references = new Map<string, Reference<string>>()
for (const file of readdirSync(folder).sort()) {
  const module = path.join(folder, file)
  const { rows } = (await import(/* @vite-ignore */ module)) as { rows: Reference<string> }
  references.set(path.basename(file, '.ts'), rows)
}

/** Every indicator's rows, by key, with the given parameters. */
export function referenceRows(
  world: World,
  catalogue: readonly Definition[],
  parametersOf: (definition: Definition) => Definition['parameters'],
): Map<string, Row[]> {
  return new Map(
    catalogue.flatMap((definition) => {
      const rows = references.get(definition.key)
      return rows
        ? [[definition.key, rows(world, declared(definition, parametersOf))] as const]
        : []
    }),
  )
}

/** Parameters that complain when one is asked for that the header does not have. */
function declared(
  definition: Definition,
  parametersOf: (definition: Definition) => Definition['parameters'],
): Record<string, number> {
  return new Proxy(parametersOf(definition) as Record<string, number>, {
    get(values, name) {
      const value = values[String(name)]
      if (value === undefined)
        throw new Error(`${definition.key}: the header has no parameter ${String(name)}`)
      return value
    },
  })
}
