import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { codes, folderOf, takenFrom } from './intake-folder.ts'
import { sharedMaterial } from './shared-material.ts'

const samples = sharedMaterial('samples', 'cin_xml')

const yearDiffers = expect.stringContaining(
  'Year and ReferenceDate in the header name different years',
)
const stray = expect.stringContaining('text outside any element was passed over (1 place)')
/** What each file holds, and how much of it is rejected, when it is alone in a folder. */
const said: Record<string, { codes: object; rows: object; remarks: unknown[] }> = {
  'CIN2rows.xml': {
    codes: { '8600': undefined, GT09: 2 },
    rows: { children: [1, 0], referrals: [1, 0], cp_reviews: [2, 0] },
    remarks: [yearDiffers, stray],
  },
  'CIN_Census_2024.xml': {
    codes: { '8600': 1, GT03: 1, GT04: 1, GT13: 1 },
    rows: { children: [2, 0], referrals: [2, 1], assessments: [2, 1], assessment_factors: [3, 1] },
    remarks: [yearDiffers, stray],
  },
  'CIN_Census_2026.xml': {
    codes: { '8600': 1, GT03: 2, GT04: 1, GT13: 1 },
    rows: { referrals: [2, 1], assessments: [2, 1], pre_proceedings: [1, 1] },
    remarks: [yearDiffers, stray],
  },
  'liia_BAR_cin_2022.xml': {
    codes: { '8600': undefined, '8525Q': 1 },
    rows: { children: [1, 0], child_disabilities: [2, 0], assessment_factors: [2, 0] },
    remarks: [],
  },
}

describe.runIf(existsSync(samples))('returns that others wrote, where they are at hand', () => {
  test.each(existsSync(samples) ? readdirSync(samples) : [])(
    '%s loads, and what is wrong is named',
    async (name) => {
      const folder = folderOf({})
      copyFileSync(path.join(samples, name), path.join(folder, name))
      const all = await takenFrom(folder)
      const { codes: found, rows, remarks } = said[name]!
      expect({ '8600': undefined, ...codes(all) }).toMatchObject(found)
      const held = all.tables.map((each) => [each.table, [each.rows_in, each.rejected]])
      expect(Object.fromEntries(held)).toMatchObject(rows)
      expect(all.remarks).toEqual(expect.arrayContaining(remarks))
    },
  )

  test('all of them together: one authority, and the years that are missing', async () => {
    const all = await takenFrom(samples)
    expect(all).toMatchObject({
      authority: { code: '201' },
      completeFrom: '2023-04-01',
      completeTo: '2024-03-31',
    })
    expect(all.remarks).toContainEqual(
      expect.stringMatching(/^The return for the year ending in 2023 is not in the folder/),
    )
  })
})
