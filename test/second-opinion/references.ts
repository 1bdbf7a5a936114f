import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Definition } from '../../pipeline/release/contract.ts'
import type { World } from './reading/world.ts'
import type { Reference, Row } from './reference.ts'

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
