import { coveredPeriods } from '../pipeline/cube/calendar.ts'
import { protectCells } from '../pipeline/disclosure/protect.ts'
import type { Audience, Pointer } from '../pipeline/release/contract.ts'
import { publish, type Description, type PublishOptions } from '../pipeline/release/publish.ts'
import { withWorkshop } from '../pipeline/release/workshop.ts'
import { definitionOf, secret, slowCube, sources, type GivenRow } from './disclosure/given-rows.ts'

const periods = coveredPeriods('2023-04-01', '2024-03-31')
const definitions = [
  definitionOf([], { title: 'Re-referrals', key: 're_referral' }),
  definitionOf(['a', '=b'], { id: 'CH-18', key: 'early_closure', title: 'Closed early' }),
]

function rowsOf(children: number): GivenRow[] {
  return Array.from({ length: children }, (_, index) => ({
    unit: `U${index}`,
    child: `K${index}`,
    family: `F${index >> 1}`,
    source: ['police', 'school'][index % 2]!,
    counted_on: index % 3 ? '2023-05-05' : '2023-12-24',
    is_met: index % 4 === 0,
    part: index % 4 ? null : index % 8 ? '=b' : 'a',
  }))
}

/** What the small releases say of their data. */
export const described: Description = {
  version: '0.1.0',
  catalogue_version: 'test',
  key_id: '01234567',
  authority: { code: '999', name: 'Testshire' },
  kind: 'Golden Thread extract',
  extracted_on: '2024-04-20',
  complete_from: '2023-04-01',
  complete_to: '2024-03-31',
  coverage: [],
  kinds: [],
  inputs: [],
  tables: [],
  dropped: [],
  findings: [],
  capabilities: definitions.map(({ key }) => ({ key, state: 'full', reasons: [] })),
  profiles: { history: [], ages: [], dates: [], filled: [] },
  identity: null,
  changes: null,
  events: [],
  remarks: [],
  definitions,
  definition_log: [],
  breakdowns: [sources],
  periods,
}

/** Publishes a small release of so many children into a site; the same number gives the same release. */
export async function publishInto(
  site: string,
  children: number,
  options: PublishOptions & { audience?: Audience; describe?: Partial<Description> } = {},
): Promise<Pointer> {
  const { audience = 'partnership', describe = {}, ...rest } = options
  const truth = definitions.map((definition) =>
    slowCube(rowsOf(children), definition, [sources], periods),
  )
  const cells = await protectCells(truth, { breakdowns: [sources], periods }, audience, secret)
  return withWorkshop(
    site,
    async (workshop) =>
      (await publish(workshop, cells, { ...described, ...describe }, rest)).pointer,
  )
}
