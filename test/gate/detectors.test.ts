import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { identifierIn } from '../../pipeline/gate/detectors/detectors.ts'
import { sharedMaterial } from '../shared-material.ts'
import { found, foundInCells, notFound } from './vectors.ts'

describe('what the detectors find', () => {
  test.each(Object.entries(found))('%s as an id, in a cell, and in a label', (name, values) => {
    for (const value of values) {
      expect([value, identifierIn(value, 'cell')]).toEqual([value, name])
      if (name !== 'free_text' && !/^Flat|^Mum$|^Zoë/.test(value))
        expect([value, identifierIn(value, 'id')]).toEqual([value, name])
      if (name === 'email' || name === 'postcode' || name === 'phone' || name === 'person_name')
        expect([value, identifierIn(value, 'label')]).toEqual([value, name])
    }
  })

  test.each(Object.entries(foundInCells))('%s in a cell that holds no id', (name, values) => {
    for (const value of values) expect([value, identifierIn(value, 'cell')]).toEqual([value, name])
  })

  test.each(Object.entries(notFound))('nothing in an ordinary %s', (place, values) => {
    const hits = values.map((value) => [value, identifierIn(value, place as 'id')])
    expect(hits.filter(([, hit]) => hit !== null)).toEqual([])
  })

  test('ten digits that pass as an id are only weighed, and a mark and a code before an id are understood', () => {
    expect(identifierIn('9990587914', 'id')).toBe('nhs_digits')
    expect(identifierIn('926|9990587914', 'id')).toBe('nhs_digits')
    expect(identifierIn('926|!upn!ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP', 'id')).toBe('upn')
    expect(identifierIn('926|Jamie Smith', 'id')).toBe('person_name')
  })
})

interface Vectors {
  nhs_number: { valid: string[]; invalid: string[]; passes_checksum_but_degenerate: string[] }
  upn: {
    valid_published: string[]
    invalid_published: string[]
    valid: string[]
    temporary_valid: string[]
    invalid: string[]
  }
  nino: { valid: string[]; invalid: string[] }
  postcode: { full: string[]; outward_only_allowed: string[]; not_postcode: string[] }
  dates: { full_date_of_birth: string[]; allowed: string[]; excel_serial_dob_like: string[] }
  email: string[]
  phone: string[]
  not_phone: string[]
  free_text: string[]
  hash: Record<string, string>
}

const file = sharedMaterial('vectors', 'disclosure', 'identifiers', 'identifiers.json')

describe.runIf(existsSync(file))('the published vectors, where they lie beside the project', () => {
  const vectors = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Vectors)
    : ({} as Vectors)
  const { nhs_number: nhs, upn, nino, postcode, dates } = vectors
  const positive: [string, string[]][] = [
    ['nhs_number', nhs?.valid],
    [
      'upn',
      [
        ...(upn?.valid_published ?? []),
        ...(upn?.valid ?? []),
        ...(upn?.temporary_valid ?? []),
        'P207000016049',
      ],
    ],
    ['nino', nino?.valid],
    ['postcode', postcode?.full],
    [
      'date_of_birth',
      [...(dates?.full_date_of_birth ?? []), ...(dates?.excel_serial_dob_like ?? [])],
    ],
    ['email', vectors.email],
    ['phone', vectors.phone],
    ['hash', Object.values(vectors.hash ?? {}).filter((each) => /^[0-9a-f]{64}$/.test(each))],
  ]
  test.each(positive)('all of %s', (name, values) => {
    expect(values.length).toBeGreaterThan(0)
    expect(values.map((value) => [value, identifierIn(value, 'cell')])).toEqual(
      values.map((value) => [value, name]),
    )
  })

  test('free text, by whichever detector sees it first', () => {
    for (const value of vectors.free_text) {
      expect(identifierIn(value, 'cell')).not.toBeNull()
      expect(identifierIn(value, 'label')).not.toBeNull()
      expect(identifierIn(value, 'date')).not.toBeNull()
    }
  })

  test('none of what is not one', () => {
    const values = [
      ...nhs.invalid,
      ...nhs.passes_checksum_but_degenerate,
      ...upn.invalid_published,
      ...upn.invalid,
      ...nino.invalid,
      ...postcode.outward_only_allowed,
      ...postcode.not_postcode,
      ...dates.allowed,
      ...vectors.not_phone,
    ]
    expect(
      values.map((value) => [value, identifierIn(value, 'cell')]).filter(([, hit]) => hit !== null),
    ).toEqual([])
  })
})
