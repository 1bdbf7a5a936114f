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
const preProceedings = expect.stringContaining('holds pre-proceedings, which are not used yet')
const impossible = { '1103': 3, '8600': 1, GT03: 1, GT04: 1, GT13: 1 }

/** What each file says when it is alone in a folder. */
const said: Record<string, { codes: Record<string, number>; remarks: unknown[] }> = {
  'CIN2rows.xml': { codes: { '1103': 3, GT09: 2 }, remarks: [yearDiffers, stray] },
  'CIN_Census_2024.xml': { codes: impossible, remarks: [yearDiffers, stray] },
  'CIN_Census_2026.xml': { codes: impossible, remarks: [yearDiffers, preProceedings, stray] },
  'liia_BAR_cin_2022.xml': { codes: { '1103': 5 }, remarks: [] },
}

describe.runIf(existsSync(samples))('returns that others wrote, where they are at hand', () => {
  test.each(existsSync(samples) ? readdirSync(samples) : [])(
    '%s loads, and what is wrong is named',
    async (name) => {
      const folder = folderOf({})
      copyFileSync(path.join(samples, name), path.join(folder, name))
      const all = await takenFrom(folder)
      expect(codes(all)).toEqual(said[name]?.codes)
      expect(all.remarks).toEqual(said[name]?.remarks)
    },
  )

  test('all of them together: one authority, and the years that are missing', async () => {
    const all = await takenFrom(samples)
    expect(all).toMatchObject({
      authority: { code: '201' },
      completeFrom: '2023-04-01',
      completeTo: '2024-03-31',
    })
    expect(all.remarks.at(-1)).toMatch(
      /^The return for the year ending in 2023 is not in the folder/,
    )
  })
})
