import { listReleases } from '../release/list.ts'

/** Lists the releases of a site, the latest published first. */
export async function releases(site: string, options: { json?: boolean }): Promise<void> {
  const found = await listReleases(site)
  if (options.json) return console.log(JSON.stringify(found, null, 2))
  for (const { release, published_at, audience, complete_to, is_current } of found) {
    const when =
      published_at === null
        ? 'never published'
        : `published ${published_at.slice(0, 16).replace('T', ' ')}`
    const what = audience === null ? 'damaged' : `${audience}, records to ${complete_to}`
    console.log(`${is_current ? '*' : ' '} ${release}  ${when}  ${what}`)
  }
}
