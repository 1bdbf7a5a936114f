import type { Database } from '../database.ts'
import type { Intake } from '../intake.ts'
import type { Capability } from '../release/contract-data.ts'
import type { Definition } from '../release/contract.ts'
import { capabilityOf } from './capability.ts'
import { whatIsHeld } from './held.ts'
import { suppliers } from './suppliers.ts'

/**
 * What the records just taken in can answer, indicator by indicator.
 *
 * @param least fewer records than this count as none, so that a capability does not tell a small number
 */
export async function capabilitiesOf(
  database: Database,
  definitions: readonly Definition[],
  intake: Intake,
  least: number,
): Promise<Capability[]> {
  const facts = {
    ...intake,
    held: await whatIsHeld(database, definitions),
    suppliers: await suppliers(),
    least,
  }
  return definitions.map((definition) => capabilityOf(definition, facts))
}
