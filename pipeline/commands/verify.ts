import { verifySite } from '../release/list.ts'

/** Checks every byte of a release and says what it is. */
export async function verify(
  site: string,
  release: string | undefined,
  options: { json?: boolean },
): Promise<void> {
  const { manifest, manifestSha256 } = await verifySite(site, release)
  const { audience, protection, complete_to } = manifest
  if (options.json) {
    console.log(
      JSON.stringify(
        {
          release: manifest.release,
          audience,
          cells: protection.cells,
          manifest_sha256: manifestSha256,
          sound: true,
        },
        null,
        2,
      ),
    )
    return
  }
  console.log(
    `Release ${manifest.release} is sound: ${audience}, records to ${complete_to}, ` +
      `${protection.cells.toLocaleString('en-GB')} cells, every byte as published.`,
  )
}
