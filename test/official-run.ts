import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import { comparators } from '../pipeline/commands/comparators.ts'
import {
  comparators as comparatorsSchema,
  type Comparators,
} from '../pipeline/release/contract-comparators.ts'

/** A site folder, new for every test, for which official files are read by the command. */
export class OfficialRun {
  home = ''
  site = ''
  /** What the command printed. */
  printed = ''

  constructor() {
    beforeEach(async () => {
      this.home = await mkdtemp(path.join(tmpdir(), 'golden-thread-official-'))
      this.site = path.join(this.home, 'site')
      this.printed = ''
      vi.spyOn(console, 'log').mockImplementation((text: string) => {
        this.printed += `${text}\n`
      })
    })
    afterEach(async () => {
      vi.restoreAllMocks()
      await rm(this.home, { recursive: true, force: true })
    })
  }

  get file(): string {
    return path.join(this.site, 'comparators.json')
  }

  /** Writes files under their names, runs the command on them in that order, and reads what it wrote. */
  async of(
    files: Record<string, string | Uint8Array>,
    options: { neighbours?: string[]; json?: boolean } = {},
  ): Promise<Comparators> {
    const names = Object.keys(files)
    for (const name of names) await writeFile(path.join(this.home, name), files[name]!)
    await comparators(
      names.map((name) => path.join(this.home, name)),
      { to: this.site, ...options },
    )
    return comparatorsSchema.parse(JSON.parse(await readFile(this.file, 'utf8')))
  }
}
