import { describe, expect, test } from 'vitest'
import { pseudonymOf } from '../pipeline/readers/pseudonyms.ts'
import { refusal, taken, testKey } from './intake-folder.ts'
import { csv, person, ssd } from './ssd-folder.ts'

const childId = pseudonymOf(testKey, '999')
const familyId = pseudonymOf(testKey, '999', 'family')

/** The one row of a table. */
async function onlyRow(files: Record<string, string | Buffer>, table: string) {
  const rows = await (await taken(files)).rows(table)
  expect(rows).toHaveLength(1)
  return rows[0]!
}

describe('families and addresses', () => {
  test('a child belongs to the family it is named in most often, or first', async () => {
    const family = (fami_person_id: string, fami_family_id: string) => ({
      fami_family_id,
      fami_person_id,
    })
    const intake = await taken(
      ssd({
        'ssd_family.csv': csv(
          family('1001', 'f1'),
          family('1001', 'f2'),
          family('1001', 'f2'),
          family('1002', 'f2'),
          family('1002', 'f3'),
          family('1002', '-1'),
        ),
      }),
    )
    const families = (await intake.rows('children')).map((row) => [row.child_id, row.family_id])
    expect(families.sort()).toEqual(
      [
        [childId('1001'), familyId('f2')],
        [childId('1002'), familyId('f2')],
      ].sort(),
    )
  })

  const address = csv({
    addr_table_id: 'a1',
    addr_person_id: '1001',
    addr_address_type: 'Primary Address',
    addr_address_start_date: '2020-01-02 00:00:00',
    addr_address_end_date: '1900-01-01',
    addr_address_postcode: 'zz99 3az',
    addr_address_json: '{"STREET": "x"}',
  })

  test('a postcode becomes a decile, and nothing else', async () => {
    const deprivation = csv({ postcode: 'ZZ993AZ', imd_decile: '3' })
    const row = await onlyRow(
      ssd({ 'ssd_address.csv': address, 'deprivation.csv': deprivation }),
      'addresses',
    )
    expect(row).toEqual({
      address_id: 'a1',
      child_id: childId('1001'),
      start_date: '2020-01-02',
      end_date: null,
      address_type: 'home',
      imd_decile: 3,
    })
  })

  test('the lookup is optional, and is of no use alone', async () => {
    const row = await onlyRow(ssd({ 'ssd_address.csv': address }), 'addresses')
    expect(row.imd_decile).toBeNull()
    expect(await refusal(ssd({ 'deprivation.csv': 'postcode,imd_decile\nZZ99 3AZ,3\n' }))).toEqual([
      'deprivation.csv: is only used beside ssd_address. Add that table, or take this one out.',
    ])
  })
})

test('an estimated date of birth in the past is a birth, one to come is expected', async () => {
  const expected = (id: string, day: string) =>
    person(id, { pers_dob: '', pers_expected_dob: `${day} 00:00:00` })
  const intake = await taken(
    ssd({ 'ssd_person.csv': csv(expected('1001', '2012-05-01'), expected('1002', '2024-06-30')) }),
  )
  const rows = (await intake.rows('children')).map((row) => [row.birth_date, row.is_expected])
  expect(rows.sort()).toEqual([
    ['2012-05-15', false],
    ['2024-06-15', true],
  ])
})
