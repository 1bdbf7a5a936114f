import path from 'node:path'
import { OperatorError } from '../../error.ts'
import type { FoundFile } from '../sources.ts'

/** The engine's complaint about a line of CSV, without the line itself, which it quotes; undefined for a bug. */
export function readingFault(error: unknown, files: FoundFile[]): OperatorError | undefined {
  const message = error instanceof Error ? error.message : ''
  if (error instanceof OperatorError || !message.includes('CSV')) return undefined
  const file = files.find((each) => message.includes(path.basename(each.path)))?.name
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1]
  return new OperatorError(
    'refused',
    `${file ?? 'A table of the census'}${line === undefined ? '' : `, line ${line}`}: is not CSV as it should be: ` +
      'quotes, line ends or the number of values are not in order; if it is the last line, the file may be cut short. Export the file again.',
  )
}
