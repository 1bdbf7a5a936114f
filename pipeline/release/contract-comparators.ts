/**
 * What `<site>/comparators.json` holds: official figures that the Department for Education publishes, to be
 * read beside the release's own. Part of the contract. They are published as they stand, authority by
 * authority, so nothing in them needs protection.
 */
import { z } from 'zod'
import { breakdownNames } from './contract.ts'

export const comparatorsFile = 'comparators.json'

/** A file of another version is not read. */
export const comparatorsVersion = 1

/** What stands in the place of a figure, and what the Department says by it. */
export const markers = {
  c: 'suppressed, because it is a small number',
  k: 'rounds to nought',
  u: 'not reliable enough to use',
  x: 'not available',
  z: 'not applicable',
} as const
export type Marker = keyof typeof markers

export const markerNames = Object.keys(markers) as [Marker, ...Marker[]]

/** A number, its marker, or null where the files have no row for that area and year. */
const figure = z.union([z.number().nonnegative(), z.enum(markerNames)]).nullable()
export type OfficialFigure = z.infer<typeof figure>

/** 'E06000047': nine characters, as the Office for National Statistics gives them. */
const areaCode = z.string().regex(/^E\d{8}$/)
const year = z.int().min(2000).max(2100)
const count = z.int().nonnegative()

const source = z.strictObject({
  /** Its name without folders. */
  file: z.string(),
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** 'C1', as the Department numbers it. */
  table: z.string(),
  title: z.string(),
  first_year: year,
  last_year: year,
  rows_in: count,
  accepted: count,
  left_out: z.array(z.strictObject({ why: z.string(), rows: count })),
})
export type OfficialSource = z.infer<typeof source>

const area = z.strictObject({
  code: areaCode,
  level: z.enum(['national', 'region', 'authority']),
  name: z.string(),
  /** An authority's region. */
  region: areaCode.nullable(),
  /** An authority's three digits, as in the header of its return. */
  dfe_code: z
    .string()
    .regex(/^\d{3}$/)
    .nullable(),
})
export type OfficialArea = z.infer<typeof area>

/** The figures of one area, one a year of the measure. */
const series = z.strictObject({
  area: areaCode,
  /** Which part of the measure; null = the measure is one share. */
  part: z.string().nullable(),
  met: z.array(figure),
  of: z.array(figure),
  percent: z.array(figure),
})
export type OfficialSeries = z.infer<typeof series>

const measure = z.strictObject({
  key: z.string(),
  /** The indicator that it stands beside; null = context for a breakdown. */
  indicator: z
    .string()
    .regex(/^C[HX]-\d\d[b-z]?$/)
    .nullable(),
  breakdown: z.enum(breakdownNames).nullable(),
  table: z.string(),
  title: z.string(),
  /** What the Department counts, in words. */
  definition: z.string(),
  /** Whether the indicator counts the same; null = what is published does not tell. */
  is_same: z.boolean().nullable(),
  /** In what the indicator differs, or what is not known; null = in nothing that is known. */
  difference: z.string().nullable(),
  parts: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  years: z.array(year).min(1),
  series: z.array(series),
})
export type OfficialMeasure = z.infer<typeof measure>

/** Something known about the official figures of some years. */
const note = z.strictObject({
  /** First and last of the years to 31 March. */
  from: year,
  to: year,
  /** Areas whose figures it touches; none = all of them. */
  areas: z.array(areaCode),
  /** Measures that it is about; none = all of them. */
  measures: z.array(z.string()),
  text: z.string(),
})
export type OfficialNote = z.infer<typeof note>

export const comparators = z
  .strictObject({
    product: z.literal('golden-thread'),
    comparators: z.literal(comparatorsVersion),
    publisher: z.string(),
    publication: z.string(),
    licence: z.string(),
    sources: z.array(source).min(1),
    areas: z.array(area),
    measures: z.array(measure).min(1),
    notes: z.array(note),
    /** The authority's statistical neighbours, as the operator named them. */
    neighbours: z.array(areaCode).max(10),
  })
  .superRefine(({ sources, areas, measures, neighbours }, context) => {
    const fault = (key: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [key], message })
    const codes = new Set(areas.map(({ code }) => code))
    for (const { rows_in, accepted, left_out } of sources)
      if (rows_in !== accepted + left_out.reduce((sum, { rows }) => sum + rows, 0))
        fault('sources', 'rows in are not accepted and left out together')
    for (const { years, series } of measures)
      for (const { area, met, of, percent } of series)
        if (!codes.has(area) || [met, of, percent].some((each) => each.length !== years.length))
          fault('measures', 'a series has no area, or not one figure a year')
    if (
      [...neighbours, ...areas.flatMap(({ region }) => region ?? [])].some(
        (each) => !codes.has(each),
      )
    )
      fault('areas', 'one that is named is not there')
  })
export type Comparators = z.infer<typeof comparators>
