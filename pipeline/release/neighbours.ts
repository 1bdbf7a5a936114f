import type { Manifest } from './contract.ts'
import { peek } from './list.ts'
import { releaseIds } from './site.ts'

/**
 * What to warn of when a release lies beside others that do not go with it, one line each: another
 * authority's, or counts rounded with another key. Someone who holds both of the latter can average the
 * noise away.
 */
export async function warningsBeside(site: string, published: Manifest): Promise<string[]> {
  const ids = (await releaseIds(site)).filter((id) => id !== published.release)
  const others = (await Promise.all(ids.map((id) => peek(site, id)))).filter(
    (each) => each !== null,
  )
  const isProtected = ({ audience }: Manifest): boolean => audience === 'partnership'
  const warnings: string[] = []
  if (others.some(({ authority }) => authority.code !== published.authority.code)) {
    warnings.push(
      'WARNING: this site also holds releases of another authority. Give each authority a site of its own with --to.',
    )
  }
  if (
    isProtected(published) &&
    others.some((each) => isProtected(each) && each.key_id !== published.key_id)
  ) {
    warnings.push(
      'WARNING: earlier releases of this site were rounded with another key. Two roundings of one count say more than',
      'one: build with the key used before (--key), or withdraw the earlier releases.',
    )
  }
  return warnings
}
