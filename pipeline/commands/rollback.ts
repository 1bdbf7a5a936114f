import { rollBack } from '../release/list.ts'

/** Points the site at an earlier release. */
export async function rollback(site: string, release: string | undefined): Promise<void> {
  console.log(`Now serving release ${await rollBack(site, release)}.`)
}
