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

const description = z
  .strictObject({
    authority,
    extracted_on: date,
    complete_from: date,
    complete_to: date,
    /** Tables that reach less far back, or less far on, than the rest. */
    tables: z.partialRecord(z.enum(recordTableNames), stretch),
    /** How dates are written in the CSV files of kinds that are not ours. */
    dates: z.enum(['YYYY-MM-DD', 'DD/MM/YYYY']),
    /** The key under which `golden-thread pseudonymise` made the ids. */
    key_id: z.string().regex(/^[0-9a-f]{8}$/),
    /** What the sender counted of each file, by its name: records, and the hash of its bytes. */
    files: z.record(
      z.string(),
      z.strictObject({
        rows: z.int().min(0).optional(),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/i)
          .optional(),
      }),
    ),
    /** Sub-folders, one an authority, each with a description of its own. */
    parts: z.array(z.string().regex(/^[^/\\.][^/\\]*$/)).min(2),
  })
  .partial()

/** What `extract.json` says; how much it must say depends on the kinds beside it. */
export type Description = z.infer<typeof description>

/** A description that leaves nothing open. */
export type FullDescription = Description & {
  authority: { code: string; name: string }
  extracted_on: string
  complete_from: string
}

const keys = Object.keys(description.shape).join(', ')

/** Reads `extract.json`. @throws OperatorError 'refused' with one line a fault. */
export async function readDescription(file: string, shown: string): Promise<Description> {
  const result = description.safeParse(await readJson(file, shown))
  if (result.success) return result.data
  throw new OperatorError(
    'refused',
    ...result.error.issues.map((issue) => `${shown}: ${sentence(issue)}`),
  )
}

/**
 * The description as kinds need it that do not describe themselves.
 *
 * @throws OperatorError 'refused' with one line a key that is missing.
 */
export function fullDescription(described: Description, shown = descriptionFile): FullDescription {
  const needed = ['authority', 'extracted_on', 'complete_from'] as const
  const missing = needed.filter((key) => described[key] === undefined)
  if (missing.length === 0) return described as FullDescription
  if (Object.keys(described).length === 0) {
    throw new OperatorError(
      'refused',
      `${shown}: is missing. Write one beside the data; see the README.`,
    )
  }
  throw new OperatorError(
    'refused',
    ...missing.map((key) => `${shown}: ${key} is missing or not text. See the README.`),
  )
}

async function readJson(file: string, shown: string): Promise<unknown> {
  const text = await readFile(file, 'utf8')
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new OperatorError(
      'refused',
      `${shown}: is not valid JSON. Correct it, or compare it with the README.`,
    )
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  const key = issue.path.join('.') || 'the file'
  if (issue.code === 'unrecognized_keys') {
    return `${key} holds a key that is not used here. Keys are ${keys}.`
  }
  if (issue.code === 'invalid_key')
    return 'tables names a table that does not exist. Use the table names of the README.'
  if (issue.code === 'custom') return `${key} ${issue.message}.`
  if (issue.code === 'invalid_type' || issue.code === 'too_small')
    return `${key} is missing or not text. See the README.`
  return `${key} is not what is expected here. See the README.`
}
