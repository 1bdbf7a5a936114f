import { createHash } from 'node:crypto'
import { open, rename } from 'node:fs/promises'

/** Writes a file and waits until the disk has it. */
export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Waits until the disk has the names in a folder. Windows keeps no such handle and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Puts new content in place of a file in one step: a reader sees the old or the new, never half. */
export async function replaceDurably(file: string, content: string): Promise<void> {
  await writeDurably(`${file}.tmp`, content)
  await rename(`${file}.tmp`, file)
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
