import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { OperatorError } from '../error.ts'
import { recordTableNames } from '../records/tables.ts'
import { isDate } from './calendar.ts'

/** The file that describes an extract; it lies beside the data. */
export const descriptionFile = 'extract.json'

const date = z.string().refine(isDate, 'must be a date, written YYYY-MM-DD')

const authority = z.strictObject({
  code: z.string().min(1).max(20),
  name: z.string().min(1).max(100),
})

const stretch = z.strictObject({ complete_from: date.optional(), complete_to: date.optional() })

const extract = z.strictObject({
  authority,
  extracted_on: date,
  complete_from: date,
  complete_to: date.optional(),
  tables: z.partialRecord(z.enum(recordTableNames), stretch).optional(),
})

/** Census returns say all this themselves; the file may say more, and must where a header is missing. */
const besideReturns = extract.omit({ tables: true }).partial()

export type ExtractDescription = z.infer<typeof extract>
export type ReturnsDescription = z.infer<typeof besideReturns>

/** Reads `extract.json` of our own extract. @throws OperatorError 'refused' with one line a fault. */
export async function readExtractDescription(file: string): Promise<ExtractDescription> {
  return checked(extract.safeParse(await readJson(file)))
}

/** Reads the optional `extract.json` beside census returns. */
export async function readReturnsDescription(file: string): Promise<ReturnsDescription> {
  return checked(besideReturns.safeParse(await readJson(file)))
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8')
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new OperatorError(
      'refused',
      `${descriptionFile}: is not valid JSON. Correct it, or compare it with the README.`,
    )
  }
}

function checked<T>(result: z.ZodSafeParseResult<T>): T {
  if (result.success) return result.data
  throw new OperatorError(
    'refused',
    ...result.error.issues.map((issue) => `${descriptionFile}: ${sentence(issue)}`),
  )
}

function sentence(issue: z.core.$ZodIssue): string {
  const key = issue.path.join('.') || 'the file'
  if (issue.code === 'unrecognized_keys') {
    return `${key} holds a key that is not used here. Keys are authority, extracted_on, complete_from, complete_to, tables.`
  }
  if (issue.code === 'invalid_key')
    return 'tables names a table that does not exist. Use the table names of the README.'
  if (issue.code === 'custom') return `${key} ${issue.message}.`
  if (issue.code === 'invalid_type' || issue.code === 'too_small')
    return `${key} is missing or not text. See the README.`
  return `${key} is not what is expected here. See the README.`
}
