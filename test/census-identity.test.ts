import { expect, test } from 'vitest'
import { source } from './census-source.ts'
import { censusReturn, child, referral } from './intake-folder.ts'

/** A Child block with these identifiers and no others. */
function identified(id: string, identifiers: string, more = ''): string {
  return (
    `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID>${identifiers}</ChildIdentifiers>` +
    `<ChildCharacteristics><Ethnicity>WBRI</Ethnicity>${more}</ChildCharacteristics>` +
    `<CINdetails>${referral('2023-06-01')}</CINdetails></Child>`
  )
}

test('a UPN leaves as a keyed hash, the same for the same pupil, and is listed', async () => {
  const upn = '<UPN>A999000012345</UPN>'
  const all = await source({
    'a.xml': censusReturn(
      identified('1', `${upn}<FormerUPN>B999000012345</FormerUPN>`) +
        identified('2', upn) +
        identified('3', '<UPNunknown>UN1</UPNunknown>'),
    ),
  })
  const children = await all.said('children')
  const keys = children.map((row) => row.pupil_key).filter(Boolean)
  expect(keys).toEqual([expect.stringMatching(/^[A-P]{32}$/), keys[0]])
  expect(keys[0]).not.toBe(children[0]!.child_id)
  expect(all.pieces[0]!.dropped).toMatchObject([
    { file: 'a.xml', column: 'UPN', rows: 2 },
    { file: 'a.xml', column: 'FormerUPN', rows: 1 },
  ])
  expect(all.remarks).toEqual([])
})

test('how many births are given, whichever comes first', async () => {
  const birth = '<PersonBirthDate>2012-05-17</PersonBirthDate>'
  const expected = '<ExpectedPersonBirthDate>2012-06-01</ExpectedPersonBirthDate>'
  for (const [identifiers, births, month] of [
    [birth + expected, '2', '2012-05'],
    [expected + birth, '2', '2012-05'],
    [expected, '1', '2012-06'],
    ['<PersonBirthDate/>', '0', undefined],
  ] as const) {
    const all = await source({ 'a.xml': censusReturn(identified('1', identifiers)) })
    const [row] = await all.said('children')
    expect([row!.births_given, row!.birth_month]).toEqual([births, month])
  }
})

test('ids that break the rule for ids say how, before they are pseudonyms', async () => {
  const ids = ['ABC123', 'ABC_123', 'A'.repeat(21), '']
  const all = await source({
    'a.xml': censusReturn(ids.map((id) => identified(id, '')).join('')),
  })
  const rows = await all.said('children')
  const faults = rows.sort((a, b) => Number(a.record) - Number(b.record)).map((row) => row.id_fault)
  expect(faults).toEqual([undefined, 'characters', 'long', undefined])
})

test('disabilities, NONE as it is written', async () => {
  const codes =
    '<Disabilities><Disability>HAND</Disability><Disability>VIS</Disability></Disabilities>'
  const none = '<Disabilities><Disability>NONE</Disability></Disabilities>'
  const all = await source({
    'a.xml': censusReturn(identified('1', '', codes) + identified('2', '', none)),
  })
  expect((await all.said('child_disabilities')).map((row) => row.disability_code).sort()).toEqual([
    'HAND',
    'NONE',
    'VIS',
  ])
  expect(all.files[0]!.rowsIn.child_disabilities).toBe(3)
})

test('pre-proceedings of the 2027 return; a meeting alone is not one', async () => {
  const block = (inside: string): string =>
    `<PreProceedingsandFGDM>${inside}</PreProceedingsandFGDM>`
  const start = '<PPStartDate>2026-09-09</PPStartDate>'
  const meeting = '<FGDMMeetingOffer>1</FGDMMeetingOffer><LBPSentDate>2026-09-20</LBPSentDate>'
  const court = '<CourtAppDate>2026-12-18</CourtAppDate>'
  const all = await source({
    'a.xml': censusReturn(
      child('1', [
        referral(
          '2026-06-01',
          block(`${start}<StepDecisionDate>2026-12-01</StepDecisionDate>${court}`),
        ),
        referral('2026-08-01', block(start + court)),
        referral('2026-09-01', block(meeting)),
        referral('2026-10-01', block(start + meeting)),
      ]),
      { year: 2027 },
    ),
  })
  expect(
    (await all.said('pre_proceedings')).map((row) => [row.start_date, row.end_date]).sort(),
  ).toEqual([
    ['2026-09-09', undefined],
    ['2026-09-09', '2026-12-01'],
    ['2026-09-09', '2026-12-18'],
  ])
  expect(all.coverage.pre_proceedings).toEqual({
    completeFrom: '2026-04-01',
    completeTo: '2027-03-31',
    isSupplied: true,
  })
  expect(all.remarks).toEqual([])
})
