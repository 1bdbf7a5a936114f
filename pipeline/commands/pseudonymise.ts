import { existsSync } from 'node:fs'
import { defaultKeyFile, openKey } from '../key.ts'
import { pseudonymiseFolder } from '../pseudonymise/pseudonymise.ts'

/** Writes an extract of any kind as our own with keyed ids, and says what went in and out. */
export async function pseudonymise(
  folder: string,
  options: { to: string; key?: string },
): Promise<void> {
  const keyFile = options.key ?? defaultKeyFile()
  const isNewKey = !existsSync(keyFile)
  const key = await openKey(keyFile)
  const done = await pseudonymiseFolder(folder, options.to, key)
  console.log(`${done.kindTitle}: ${done.authority.name}, ids made with key ${key.id}`)
  console.log('')
  for (const { table, rowsIn, rowsOut, rejected } of done.tables) {
    const later = rejected > 0 ? `, of which a build would reject ${shown(rejected)}` : ''
    console.log(
      `${table.replaceAll('_', ' ').padEnd(22)}rows in ${shown(rowsIn)} = rows out ${shown(rowsOut)}${later}`,
    )
  }
  if (done.dropped.length > 0) {
    const columns = done.dropped.map(({ file, column }) => `${file} ${column}`)
    console.log(`\nColumns that were not read: ${columns.join(', ')}.`)
  }
  if (done.remarks.length > 0) console.log(['', ...done.remarks].join('\n'))
  console.log(`\nWritten to ${options.to}. Build it with the same key.`)
  if (isNewKey)
    console.log(
      `A new key was made: ${keyFile}. Keep it as you keep the records: only with it do the ids of the next extract meet these.`,
    )
}

const shown = (count: number): string => count.toLocaleString('en-GB')
