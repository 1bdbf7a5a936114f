import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '../error.ts'
import type { Definition } from '../release/contract.ts'
import { sqlFiles, sqlRoot } from '../sql-folder.ts'
import { readHeader } from './header.ts'

const workedFolder = path.join(sqlRoot, '..', 'test', 'worked')

/**
 * Every indicator of `sql/5_indicators` with its worked example, by id. The folder is the registry.
 * An id used twice, a pair that does not exist or a missing worked example is an operator's error.
 */
export async function loadCatalogue(): Promise<Definition[]> {
  const written = (await sqlFiles('5_indicators')).map(readHeader)
  const catalogue = await Promise.all(
    written.map(async (each) => ({ ...each, worked_example: await workedExample(each.key) })),
  )
  catalogue.sort((a, b) => a.id.localeCompare(b.id, 'en'))
  const faults = catalogue.flatMap((each, index) =>
    faultsOf(each, catalogue.slice(0, index), catalogue),
  )
  if (faults.length > 0) throw new OperatorError('usage', ...faults)
  return catalogue
}

function faultsOf(each: Definition, earlier: Definition[], all: Definition[]): string[] {
  const where = `sql/5_indicators/${each.key}.sql`
  const twin = earlier.find((other) => other.id === each.id)
  return [
    ...(twin ? [`${where}: the id ${each.id} is also that of ${twin.key}`] : []),
    ...each.pair
      .filter((key) => !all.some((other) => other.key === key))
      .map((key) => `${where}: is paired with ${key}, which is no indicator`),
  ]
}

async function workedExample(key: string): Promise<string> {
  try {
    return await readFile(path.join(workedFolder, `${key}.md`), 'utf8')
  } catch {
    throw new OperatorError(
      'usage',
      `sql/5_indicators/${key}.sql: has no worked example; write test/worked/${key}.md`,
    )
  }
}
