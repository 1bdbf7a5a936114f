import { definition, type Definition, type DefinitionChange, type Manifest } from './contract.ts'
import { peek } from './list.ts'
import { publications } from './site.ts'

/** A release that is about to be published, as far as its definitions are compared. */
export type Defined = Pick<
  Manifest,
  'authority' | 'extracted_on' | 'catalogue_version' | 'definitions'
>

/**
 * How definitions have changed from build to build: the log of the last release of the same authority, and
 * what is defined otherwise now. A first release has no log. The same definitions give the same log, however
 * often they are built again.
 */
export async function definitionLog(site: string, now: Defined): Promise<DefinitionChange[]> {
  const before = await lastRelease(site, now)
  return before ? [...before.definition_log, ...changesSince(before.definitions, now)] : []
}

async function lastRelease(site: string, { authority }: Defined): Promise<Manifest | null> {
  for (const { release } of (await publications(site)).toReversed()) {
    const manifest = await peek(site, release)
    if (manifest?.authority.code === authority.code) return manifest
  }
  return null
}

function changesSince(before: readonly Definition[], now: Defined): DefinitionChange[] {
  const { definitions, extracted_on, catalogue_version } = now
  const changed = definitions.flatMap((each): DefinitionChange[] => {
    const { key, id, title } = each
    const entry = { key, id, title, extracted_on, catalogue_version }
    const earlier = before.find((other) => other.key === key)
    if (!earlier) return [{ ...entry, change: 'added', fields: [], before: {} }]
    const fields = fieldsThatDiffer(earlier, each)
    return fields.length === 0
      ? []
      : [{ ...entry, change: 'changed', fields, before: only(earlier, fields) }]
  })
  const withdrawn = before
    .filter(({ key }) => !definitions.some((each) => each.key === key))
    .map((earlier): DefinitionChange => {
      const { key, id, title } = earlier
      const entry = { key, id, title, extracted_on, catalogue_version }
      return { ...entry, change: 'withdrawn', fields: [], before: only(earlier, compared) }
    })
  return [...changed, ...withdrawn]
}

/** Every key of a definition that makes it what it is. */
const compared = Object.keys(definition.shape).filter(
  (name) => name !== 'key' && name !== 'worked_example',
) as (keyof Definition)[]

function fieldsThatDiffer(one: Definition, other: Definition): (keyof Definition)[] {
  return compared.filter(
    (name) => JSON.stringify(asWritten(one, name)) !== JSON.stringify(asWritten(other, name)),
  )
}

// Two authorities in one build make a breakdown of their own, which no header writes.
function asWritten(each: Definition, name: keyof Definition): unknown {
  return name === 'breakdowns' ? each.breakdowns.filter((by) => by !== 'authority') : each[name]
}

function only(each: Definition, fields: readonly (keyof Definition)[]): Partial<Definition> {
  return Object.fromEntries(
    fields.filter((name) => each[name] !== undefined).map((name) => [name, each[name]]),
  )
}
