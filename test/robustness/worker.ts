import path from 'node:path'
import { filesOf } from './bases.ts'
import type { Case } from './case.ts'
import { secretsOf } from './damage.ts'
import type { Files } from './mutators/mutator.ts'
import { tryCase } from './try-case.ts'

// A process of its own that tries one case after the other: if it dies, the one that waits for it knows
// which case it was.

const folder = process.argv[2]!
const bases = new Map<string, Promise<{ files: Files; secrets: string[] }>>()

async function baseOf(name: string): Promise<{ files: Files; secrets: string[] }> {
  const files = filesOf(path.join(folder, name))
  return { files, secrets: await secretsOf(files) }
}

process.on('message', async (each: Case) => {
  if (!bases.has(each.base)) bases.set(each.base, baseOf(each.base))
  const { files, secrets } = await bases.get(each.base)!
  const before = process.cpuUsage()
  const outcome = await tryCase(each, files, secrets)
  const { user, system } = process.cpuUsage(before)
  process.send!({
    ...outcome,
    seconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  })
})
