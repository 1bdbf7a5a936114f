import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { OperatorError } from '../pipeline/error.ts'
import { takeIn, type Intake } from '../pipeline/intake.ts'
import { keyFrom } from '../pipeline/key.ts'

/** A key that is the same in every test. */
export const testKey = keyFrom(Buffer.alloc(32, 7))

/** A folder with these files, gone when the test ends. */
export function folderOf(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'golden-thread-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

export interface Taken extends Intake {
  database: Database
  /** Rows of a record table, in order of its first column. */
  rows(table: string): Promise<Record<string, unknown>[]>
}

/** Takes in a folder made of these files. */
export async function taken(files: Record<string, string | Buffer>): Promise<Taken> {
  return await takenFrom(folderOf(files))
}

export async function takenFrom(folder: string): Promise<Taken> {
  const database = await openDatabase({ threads: 1, temporaryFolder: folderOf({}) })
  onTestFinished(() => database.close())
  const intake = await takeIn(folder, database, testKey)
  return { ...intake, database, rows: (table) => database.rows(`from ${table} order by all`) }
}

/** The lines with which a folder is refused; fails when it is not refused. */
export async function refusal(files: Record<string, string | Buffer>): Promise<readonly string[]> {
  try {
    await taken(files)
  } catch (error) {
    if (error instanceof OperatorError && error.reason === 'refused') return error.lines
    throw error
  }
  throw new Error('the folder was not refused')
}

/** How many records broke each rule, by the rule's code. */
export function codes(intake: Intake): Record<string, number> {
  return Object.fromEntries(intake.findings.map((finding) => [finding.code, finding.records]))
}

export const description = (more: object = {}): string =>
  JSON.stringify({
    authority: { code: '999', name: 'Thornbeck' },
    extracted_on: '2024-03-31',
    complete_from: '2018-04-01',
    ...more,
  })

/** An own extract: the smallest that is taken in, with these tables in place of its own. */
export function extract(
  tables: Record<string, string | Buffer> = {},
): Record<string, string | Buffer> {
  return {
    'extract.json': description(),
    'children.csv': 'child_id,birth_month\nc1,2012-05\nc2,2015-11\n',
    'referrals.csv': referrals('r1,c1,2022-05-04,6,0,2022-06-01,RC8', 'r2,c2,2023-01-09,2A,1,,'),
    ...tables,
  }
}

export function referrals(...rows: string[]): string {
  return [
    'referral_id,child_id,referral_date,source_code,is_nfa,closure_date,closure_reason_code',
    ...rows,
    '',
  ].join('\n')
}

/** A census return with these Child blocks. */
export function censusReturn(
  children: string,
  options: { year?: number; lea?: string; header?: string } = {},
): string {
  const { year = 2024, lea = '926' } = options
  const header =
    options.header ??
    `<Header><CollectionDetails><Collection>CIN</Collection><Year>${year}</Year>` +
      `<ReferenceDate>${year}-03-31</ReferenceDate></CollectionDetails>` +
      `<Source><SourceLevel>L</SourceLevel><LEA>${lea}</LEA></Source></Header>`
  return `<?xml version="1.0" encoding="utf-8"?>\n<Message>${header}<Children>\n${children}\n</Children></Message>`
}

/** A Child block: `details` is what is inside its CINdetails blocks. */
export function child(
  id: string,
  details: string[],
  identifiers = '<PersonBirthDate>2012-05-17</PersonBirthDate>',
): string {
  const pupil = [...id].map((letter) => letter.charCodeAt(0)).join('')
  return (
    `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID><UPN>A999${pupil.padStart(9, '0').slice(-9)}</UPN>${identifiers}<Sex>F</Sex></ChildIdentifiers>` +
    `<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>` +
    `${details.map((detail) => `<CINdetails>${detail}</CINdetails>`).join('')}</Child>`
  )
}

export function referral(date: string, more = ''): string {
  return `<CINreferralDate>${date}</CINreferralDate><ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA>${more}`
}

export function closed(date: string, reason = 'RC8'): string {
  return `<CINclosureDate>${date}</CINclosureDate><ReasonForClosure>${reason}</ReasonForClosure>`
}
