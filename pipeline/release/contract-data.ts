/**
 * What a release says of the data behind it. Part of the contract. Every count of records or children is
 * protected like the figures: null = not shown, because it is under ten (none included) or would tell
 * another one that is.
 */
import { z } from 'zod'

export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const counted = z.int().nonnegative().nullable()

const rowCounts = { rows_in: counted, accepted: counted, rejected: counted }

/** A record table, and which of its columns; none = that the table is there. */
export const source = z.strictObject({ table: z.string(), columns: z.array(z.string()) })
export type Source = z.infer<typeof source>

export const kind = z.strictObject({
  kind: z.string(),
  title: z.string(),
  files: z.int().nonnegative(),
  tables: z.array(z.string()),
})

export const input = z.strictObject({
  file: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  /** One line a table found in the file. */
  tables: z.array(z.strictObject({ table: z.string(), ...rowCounts })),
})

/** Rows in = accepted + rejected, where all three are shown. */
export const tableRows = z.strictObject({
  table: z.string(),
  ...rowCounts,
  /** Accepted, then replaced by a later return's version of the same record. */
  superseded: counted,
})

/** A column that is never stored, and why. */
export const dropped = z.strictObject({
  file: z.string(),
  column: z.string(),
  why: z.string(),
  rows: counted,
})

/** A fault found by rule. */
export const finding = z.strictObject({
  code: z.string(),
  title: z.string(),
  meaning: z.string(),
  severity: z.enum(['rejected', 'error', 'query', 'note']),
  /** What can be done about it. */
  do: z.string(),
  records: counted,
  children: counted,
  /** By year to 31 March ('2024-25'); a year that is not listed has none, or is not shown. */
  years: z.array(z.strictObject({ year: z.string(), records: z.int().positive() })),
})

export const capabilityStates = ['full', 'part', 'none'] as const

/** Whether these records can answer an indicator's question; with 'none' it has no cells. */
export const capability = z.strictObject({
  key: z.string(),
  state: z.enum(capabilityStates),
  /** Plain sentences: what is missing, and what would supply it. */
  reasons: z.array(z.string()),
})
export type Capability = z.infer<typeof capability>

/** What the records look like: counts from which the pictures of the data pages are drawn. */
export const profiles = z.strictObject({
  /** Records by their main date, by year to 31 March. */
  history: z.array(z.strictObject({ table: z.string(), year: z.string(), records: counted })),
  /** Children with something recorded in the year, by age at its end; -1 = not yet born. */
  ages: z.array(z.strictObject({ year: z.string(), age: z.int(), children: counted })),
  /** Records by day of the month (1 to 31) and by month (1 to 12) of a date column. */
  dates: z.array(
    z.strictObject({
      table: z.string(),
      column: z.string(),
      part: z.enum(['day', 'month']),
      value: z.int(),
      records: counted,
    }),
  ),
  /** Of the records that should hold a value, how many do, by year to 31 March. */
  filled: z.array(
    z.strictObject({
      /** 'source', 'need': see the words of the data pages. */
      what: z.string(),
      year: z.string(),
      records: counted,
      filled: counted,
    }),
  ),
})
export type Profiles = z.infer<typeof profiles>

export const identity = z.strictObject({
  /** The day on which the extract of the build that this one was compared with was made. */
  compared_with: date,
  seen_again_percent: z.number().min(0).max(100),
})

/** What differs from the last release of other files; worked out from what both may show. */
export const changes = z.strictObject({
  release: z.string(),
  extracted_on: date,
  /** Records that are held: accepted and not superseded. */
  tables: z.array(
    z.strictObject({
      table: z.string(),
      was_supplied: z.boolean(),
      is_supplied: z.boolean(),
      before: counted,
      now: counted,
    }),
  ),
  /** Codes of rules that find something now and did not before, and the other way round. */
  new_findings: z.array(z.string()),
  closed_findings: z.array(z.strictObject({ code: z.string(), title: z.string() })),
  capabilities: z.array(
    z.strictObject({
      key: z.string(),
      before: z.enum(capabilityStates),
      now: z.enum(capabilityStates),
    }),
  ),
})

export const serviceEvent = z.strictObject({
  date,
  kind: z.string(),
  title: z.string(),
})
export type ServiceEvent = z.infer<typeof serviceEvent>
