import { OperatorError } from '../error.ts'
import type { SourceFile, Sources } from '../readers/sources.ts'

/**
 * Compares every file with what its sender counted and hashed (`files` in extract.json): no reader can tell
 * by itself that a file of rows was cut short at a line end.
 *
 * @throws OperatorError 'refused' with one line a file that is not what was sent.
 */
export function checkSentCounts({ files }: Sources): void {
  const parts = new Set(files.map((file) => file.part))
  const lines = [...parts].flatMap((part) => {
    const read = new Map(
      files
        .filter((file) => file.part === part)
        .map((file) => [file.file.slice(part.prefix.length), file]),
    )
    return Object.entries(part.description.files ?? {}).flatMap(([name, sent]) => {
      const file = read.get(name)
      return file ? faultsOf(file, sent) : [missing(`${part.prefix}${name}`)]
    })
  })
  if (lines.length > 0) throw new OperatorError('refused', ...lines)
}

type Sent = NonNullable<SourceFile['part']['description']['files']>[string]

function faultsOf(file: SourceFile, { rows, sha256 }: Sent): string[] {
  const counted = file.records
  if (rows !== undefined && counted !== undefined && counted !== rows) {
    const [less, cause] =
      counted < rows ? ['fewer', 'it was cut short on the way'] : ['more', 'it is another file']
    return [
      `${file.file}: holds ${less} records than its sender counted, so ${cause}. Send it again.`,
    ]
  }
  if (sha256 !== undefined && file.sha256 !== sha256.toLowerCase())
    return [`${file.file}: is not the file that its sender hashed. Send it again.`]
  return []
}

function missing(file: string): string {
  return `${file}: its sender counted its records, but it is not in the folder. Send it again.`
}
