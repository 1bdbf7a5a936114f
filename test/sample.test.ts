import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { writeCensus } from '../data-samples/write-census.ts'
import { writeExtract } from '../data-samples/write-extract.ts'
import { sample } from '../pipeline/commands/sample.ts'
import { recordTableNames, recordTables } from '../pipeline/records/tables.ts'
import { sharedMaterial } from './shared-material.ts'

type Row = Record<string, string>

const made = mkdtempSync(path.join(tmpdir(), 'golden-thread-sample-'))
const folders = { csv: newFolder('csv'), census: newFolder('census') }
const size = { children: 2500, years: 8, seed: 7 }

function newFolder(name: string): string {
  return mkdtempSync(path.join(made, `${name}-`))
}

function rowsOf(folder: string, table: string): Row[] {
  const [header = '', ...lines] = readFileSync(path.join(folder, `${table}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
  const columns = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort())
    hash.update(name).update(readFileSync(path.join(folder, name)))
  return hash.digest('hex')
}

beforeAll(() => {
  writeExtract(folders.csv, size)
  writeCensus(folders.census, size)
})

afterAll(() => rmSync(made, { recursive: true }))

describe('the extract', () => {
  test('the same seed gives the same bytes, another seed others', () => {
    const [again, other] = [newFolder('again'), newFolder('other')]
    writeExtract(again, size)
    writeExtract(other, { ...size, seed: 8 })
    expect(fingerprint(again)).toBe(fingerprint(folders.csv))
    expect(fingerprint(other)).not.toBe(fingerprint(folders.csv))
  })

  test.each(recordTableNames)('%s has the columns of the record table', (table) => {
    const header = readFileSync(path.join(folders.csv, `${table}.csv`), 'utf8').split('\n')[0]
    expect(header).toBe(Object.keys(recordTables[table]).join(','))
    expect(rowsOf(folders.csv, table).length).toBeGreaterThan(0)
  })

  const withoutId: string[] = ['assessment_factors', 'child_disabilities', 'populations']
  test('every link leads to a row, and every id is used once', () => {
    const ids: Record<string, Set<string>> = {}
    for (const table of recordTableNames.filter((name) => !withoutId.includes(name))) {
      const key = Object.keys(recordTables[table])[0]!
      const rows = rowsOf(folders.csv, table)
      ids[key] = new Set(rows.map((row) => row[key]!))
      expect(ids[key].size, table).toBe(rows.length)
    }
    for (const table of recordTableNames) {
      const columns = Object.keys(recordTables[table]).filter((column) => column in ids)
      for (const row of rowsOf(folders.csv, table)) {
        for (const column of columns)
          if (!ids[column]!.has(row[column]!)) expect.fail(`${table}.${column} leads nowhere`)
      }
    }
  })

  test('referrals a year and resident children make the rate of England, at every mid-year but the last', () => {
    const residents = rowsOf(folders.csv, 'populations')
    const dates = [...new Set(residents.map((row) => row.population_date!))]
    expect(dates).toEqual(
      Array.from({ length: size.years - 1 }, (_, index) => `${2025 - size.years + index}-06-30`),
    )
    const latest = residents.filter((row) => row.population_date === dates.at(-1))
    expect(latest.map(({ age }) => age)).toEqual(Array.from({ length: 18 }, (_, age) => `${age}`))
    const children = latest.reduce((sum, row) => sum + Number(row.children), 0)
    const aYear = rowsOf(folders.csv, 'referrals').length / size.years
    expect((10_000 * aYear) / children).toBeCloseTo(519.4, -1)
  })

  test('nothing lies after the end of the records, and older referrals are there only while open', () => {
    for (const table of recordTableNames) {
      const dates = Object.entries(recordTables[table]).flatMap(([name, { kind }]) =>
        kind === 'date' ? [name] : [],
      )
      for (const row of rowsOf(folders.csv, table)) {
        for (const date of dates)
          if (row[date]! > '2025-03-31') expect.fail(`${table}.${date} is in the future`)
      }
    }
    const older = rowsOf(folders.csv, 'referrals').filter(
      (row) => row.referral_date! < '2017-04-01',
    )
    expect(older.length).toBeGreaterThan(50)
    expect(older.every((row) => row.closure_date === '' || row.closure_date! >= '2017-04-01')).toBe(
      true,
    )
  })
})

const assessmentDates =
  /<AssessmentActualStartDate>(.*?)<.*?<\/AssessmentInternalReviewDate>(<AssessmentAuthorisationDate>(.*?)<)?/g

/** Episodes as the returns tell them, the latest return having the last word. */
function episodesOfReturns(folder: string): Map<string, string> {
  const episodes = new Map<string, string>()
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.xml'))
    .sort()) {
    for (const [child = ''] of readFileSync(path.join(folder, name), 'utf8').matchAll(
      /<Child>.*?<\/Child>/g,
    )) {
      for (const [details = ''] of child.matchAll(/<CINdetails>.*?<\/CINdetails>/g)) {
        const field = (text: string, element: string) => text.match(`<${element}>(.*?)<`)?.[1] ?? ''
        const key = [
          field(child, 'LAchildID'),
          field(details, 'CINreferralDate'),
          field(details, 'ReferralSource'),
        ]
        const told = ['PrimaryNeedCode', 'ReferralNFA', 'CINclosureDate', 'ReasonForClosure']
        episodes.set(key.join(' '), told.map((element) => field(details, element)).join(' '))
      }
    }
  }
  return episodes
}

describe('the census returns', () => {
  test('they tell the same episodes as the extract', () => {
    const fromExtract = new Map(
      rowsOf(folders.csv, 'referrals').map((row) => [
        [row.child_id, row.referral_date, row.source_code].join(' '),
        [
          row.primary_need_code,
          row.is_nfa === 'yes' ? '1' : '0',
          row.closure_date,
          row.closure_reason_code,
        ].join(' '),
      ]),
    )
    expect(episodesOfReturns(folders.census)).toEqual(fromExtract)
  })

  test('an assessment stands in the returns of the years in which it went on, and in no other', () => {
    const told = new Set<string>()
    for (let year = 2018; year <= 2025; year += 1) {
      const text = readFileSync(path.join(folders.census, `CIN_Census_${year}.xml`), 'utf8')
      for (const [child = ''] of text.matchAll(/<Child>.*?<\/Child>/g)) {
        const id = child.match(/<LAchildID>(.*?)</)?.[1]
        for (const [, start, , end] of child.matchAll(assessmentDates)) {
          told.add(`${id} ${start}`)
          if (end && end < `${year - 1}-04-01`) expect.fail(`${year} repeats an earlier year`)
        }
      }
    }
    const held = rowsOf(folders.csv, 'assessments').filter(
      (row) => row.authorised_date === '' || row.authorised_date! >= '2017-04-01',
    )
    expect(told).toEqual(new Set(held.map((row) => `${row.child_id} ${row.start_date}`)))
  })

  test('each is in the shape of its year', () => {
    const text = (year: number) =>
      readFileSync(path.join(folders.census, `CIN_Census_${year}.xml`), 'utf8')
    expect(text(2024)).toMatch(/<GenderCurrent>[012]</)
    expect(text(2025)).toMatch(/<Sex>[MFU]</)
    expect(text(2025)).not.toContain('GenderCurrent')
    expect(text(2021)).not.toContain('CINPlanDates')
    expect(text(2022)).toContain('CINPlanDates')
    expect(text(2022)).not.toMatch(/>RC9<|>5D</)
    expect(text(2023)).toMatch(/>RC9</)
    expect(text(2020)).not.toMatch(/>1[89][BC]</)
  })

  test('every unique pupil number has a right check letter and an authority that does not exist', () => {
    const numbers = [
      ...readFileSync(path.join(folders.census, 'CIN_Census_2025.xml'), 'utf8').matchAll(
        /<UPN>(.*?)</g,
      ),
    ]
    expect(numbers.length).toBeGreaterThan(100)
    for (const [, upn = ''] of numbers) {
      const sum = [...upn.slice(1)].reduce(
        (total, digit, index) => total + Number(digit) * (index + 2),
        0,
      )
      expect(upn).toMatch(/^[A-Z]000\d{9}$/)
      expect('ABCDEFGHJKLMNPQRTUVWXYZ'[sum % 23]).toBe(upn[0])
    }
  })

  const schemas = sharedMaterial('samples', 'cin_xsd')
  describe.runIf(existsSync(schemas))(
    'against the published schemas (only where they are at hand)',
    () => {
      test.each([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025])('%i is valid', async (year) => {
        const { XmlDocument, XsdValidator } = await import('libxml2-wasm')
        using schema = XmlDocument.fromBuffer(
          readFileSync(path.join(schemas, `CIN_schema_${year}.xsd`)),
        )
        using validator = XsdValidator.fromDoc(schema)
        using document = XmlDocument.fromBuffer(
          readFileSync(path.join(folders.census, `CIN_Census_${year}.xml`)),
        )
        expect(() => validator.validate(document)).not.toThrow()
      })
    },
  )
})

describe('golden-thread sample', () => {
  const quietly = (options: Parameters<typeof sample>[0]) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    try {
      sample(options)
    } finally {
      log.mockRestore()
    }
  }

  test.each([
    ['as', { as: 'parquet' }, /--as.*csv.*cin-census.*ssd/],
    ['children', { children: '1.5' }, /--children: give a whole number/],
    ['years', { years: '0' }, /--years: give a whole number from 1/],
    ['seed', { seed: '-1' }, /--seed/],
  ])('an impossible --%s is refused in one line', (_, options, line) => {
    expect(() => quietly({ to: path.join(made, 'none'), as: 'csv', ...options })).toThrow(line)
    expect(existsSync(path.join(made, 'none'))).toBe(false)
  })

  test('a folder with anything else in it is left alone; an earlier sample is replaced', () => {
    const folder = newFolder('command')
    writeFileSync(path.join(folder, 'kept.csv'), 'mine\n')
    expect(() => quietly({ to: folder, as: 'csv' })).toThrow(/not empty/)
    expect(readdirSync(folder)).toEqual(['kept.csv'])
    rmSync(path.join(folder, 'kept.csv'))
    quietly({ to: folder, as: 'csv', children: '20', years: '2' })
    quietly({ to: folder, as: 'cin-census', children: '20', years: '2' })
    expect(readdirSync(folder).sort()).toEqual([
      'CIN_Census_2024.xml',
      'CIN_Census_2025.xml',
      'extract.json',
    ])
  })
})
