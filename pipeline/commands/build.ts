import { existsSync } from 'node:fs'
import { buildRelease } from '../build.ts'
import { capabilityLines } from '../capability/lines.ts'
import { OperatorError } from '../error.ts'
import { defaultKeyFile } from '../key.ts'
import { progressOn, silent } from '../progress.ts'
import { audiences, type Audience } from '../release/contract.ts'
import { warningsBeside } from '../release/neighbours.ts'
import { checkLines } from './check.ts'

export interface BuildCommandOptions {
  to: string
  audience: string
  key?: string
  newIds?: boolean
  json?: boolean
}

/** Builds and publishes a release, and says what came in, what was published and how to look at it. */
export async function build(folder: string, options: BuildCommandOptions): Promise<void> {
  const audience = audienceOf(options.audience)
  const keyFile = options.key ?? defaultKeyFile()
  const isNewKey = !existsSync(keyFile)
  const started = performance.now()
  const { intake, manifest } = await buildRelease(folder, {
    to: options.to,
    audience,
    progress: (stages) => (options.json ? silent : progressOn(process.stderr, stages)),
    key: keyFile,
    newIds: options.newIds ?? false,
  })
  const seconds = Math.round((performance.now() - started) / 10) / 100
  const { cells, withheld } = manifest.protection
  if (options.json) {
    const { tables, findings, remarks } = intake
    console.log(
      JSON.stringify(
        {
          release: manifest.release,
          audience,
          tables,
          findings,
          remarks,
          cells,
          withheld,
          seconds,
        },
        null,
        2,
      ),
    )
    return
  }
  for (const line of checkLines(intake)) console.log(line)
  for (const line of ['', ...capabilityLines(manifest.definitions, manifest.capabilities)])
    console.log(line)
  if (intake.identity) {
    const { seen_again_percent, compared_with } = intake.identity
    console.log(
      `\nIds: ${seen_again_percent} % are those of the last build (extract of ${compared_with}).`,
    )
  }
  console.log(
    `\nPublished release ${manifest.release} for ${audience === 'internal' ? 'internal use' : 'the partnership'}: ` +
      `${shown(manifest.definitions.length)} indicators, ${shown(cells)} cells, ${shown(withheld)} of them withheld, ` +
      `in ${seconds.toFixed(1)} seconds.`,
  )
  if (audience === 'internal') for (const line of internalWarning) console.log(line)
  for (const line of await warningsBeside(options.to, manifest)) console.log(line)
  if (isNewKey) {
    console.log(
      `A new key was made: ${keyFile}. Keep it as you keep the records and use it for every build:`,
    )
    console.log(
      'with another key every count is rounded anew, and the two together say more than one.',
    )
  }
  console.log(`Look at it: npx golden-thread serve ${options.to}`)
}

const internalWarning = [
  'WARNING: this release holds true counts, small ones included. It is for the analyst and the quality lead',
  'inside the authority; do not copy it, send it or show it to partners.',
]

function audienceOf(text: string): Audience {
  const audience = audiences.find((each) => each === text)
  if (!audience)
    throw new OperatorError(
      'usage',
      `--audience: no such audience. Choose ${audiences.join(' or ')}.`,
    )
  return audience
}

const shown = (count: number): string => count.toLocaleString('en-GB')
