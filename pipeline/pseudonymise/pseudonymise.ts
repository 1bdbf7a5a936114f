import { randomBytes } from 'node:crypto'
import { readdir, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { openDatabase } from '../database.ts'
import { OperatorError } from '../error.ts'
import { onceMade, readAndJudge } from '../intake.ts'
import type { Key } from '../key.ts'
import { memoryLimitFor } from '../memory-limit.ts'
import { kindTitles } from '../readers/kinds.ts'
import type { Dropped } from '../readers/sources.ts'
import { makePrivate, writeExtract } from './write-extract.ts'

/** What was read and what was written: the two counts of a table are the same. */
export interface Pseudonymised {
  kindTitle: string
  authority: { code: string; name: string }
  tables: { table: string; rowsIn: number; rowsOut: number; rejected: number }[]
  dropped: Dropped[]
  remarks: string[]
}

/**
 * Reads an extract of any kind through the same readers and the same gate as a build, and writes it as our own
 * extract with ids under the key and months of birth. Every record goes out, those too that a build would
 * reject, so that the next intake counts them again. Needs no network.
 *
 * @param to a folder that is not there yet, or is empty. It holds all of the extract or does not exist.
 * @throws OperatorError 'refused' for the input, the key or the folder to write.
 */
export async function pseudonymiseFolder(
  folder: string,
  to: string,
  key: Key,
): Promise<Pseudonymised> {
  await refuseUsed(to)
  const privateFolder = onceMade()
  const staging = `${path.resolve(to)}.unfinished-${randomBytes(4).toString('hex')}`
  const database = await openDatabase({
    temporaryFolder: await privateFolder.make(),
    memoryLimit: await memoryLimitFor(folder),
  })
  try {
    const { sources, tallies } = await readAndJudge(folder, database, key, privateFolder.make)
    if (sources.authorities.length > 1)
      throw new OperatorError(
        'refused',
        'The folder holds the extracts of several authorities. Pseudonymise each by itself.',
      )
    await makePrivate(staging)
    const written = await writeExtract(database, sources, key, staging)
    await rmdir(to).catch(() => undefined)
    await rename(staging, path.resolve(to))
    const all = tallies.flat()
    return {
      kindTitle: sources.pieces.map(({ kind }) => kindTitles[kind]).join(' and '),
      authority: sources.authority,
      tables: written.map(({ table, rows }) => {
        const ofTable = all.filter((each) => each.table === table)
        const sum = (name: 'rows_in' | 'rejected'): number =>
          ofTable.reduce((total, each) => total + each[name], 0)
        return { table, rowsIn: sum('rows_in'), rowsOut: rows, rejected: sum('rejected') }
      }),
      dropped: sources.pieces.flatMap((piece) => piece.dropped),
      remarks: sources.remarks,
    }
  } finally {
    database.close()
    await rm(staging, { recursive: true, force: true })
    await privateFolder.remove()
  }
}

async function refuseUsed(to: string): Promise<void> {
  try {
    if ((await readdir(to)).length === 0) return
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
  }
  throw new OperatorError(
    'refused',
    '--to: the folder is not empty, or is no folder. Name one that does not exist yet.',
  )
}
