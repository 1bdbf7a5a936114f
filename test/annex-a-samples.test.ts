import { copyFileSync, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { description, folderOf, takenFrom, type Taken } from './intake-folder.ts'

const samples = path.join(import.meta.dirname, '../../shared/samples/annex_a')

/** Rows in, accepted and rejected of every table that has rows. */
const rows = ({ tables }: Taken): Record<string, [number, number, number]> =>
  Object.fromEntries(
    tables
      .filter((each) => each.rows_in > 0)
      .map((each) => [each.table, [each.rows_in, each.accepted, each.rejected]]),
  )

async function sample(name: string, extractedOn: string): Promise<Taken> {
  const folder = folderOf({})
  copyFileSync(path.join(samples, name), path.join(folder, name))
  writeFileSync(
    path.join(folder, 'extract.json'),
    description({ extracted_on: extractedOn, complete_from: undefined }),
  )
  return await takenFrom(folder)
}

describe.runIf(existsSync(samples))(
  'workbooks that others made (only where ../shared is there)',
  () => {
    test('the guidance workbook of 2019 with one filled list', async () => {
      const name = 'cscdp_2015-01-sample.xlsx'
      const intake = await sample(name, '2015-03-31')
      expect(rows(intake)).toEqual({ children: [5, 5, 0], referrals: [5, 5, 0] })
      expect(intake.remarks).toEqual(
        expect.arrayContaining([
          `${name}: Lists 1, 2, 4, 5, 6, 7, 8 have a header and no rows, and count as not supplied.`,
          `${name}: tabs that hold none of the lists were left alone: Front_Sheet, FAQ_and_changes, Guidance, Codes_used.`,
        ]),
      )
      // 'Health' could be any of six codes.
      expect(
        await intake.database.rows(
          'select source_code, count(*)::integer as n from referrals group by all order by all',
        ),
      ).toEqual([
        { source_code: '2A', n: 3 },
        { source_code: '6', n: 1 },
        { source_code: null, n: 1 },
      ])
      expect(
        await intake.database.rows(
          'select is_nfa, count(*)::integer as n from referrals group by all order by all',
        ),
      ).toEqual([
        { is_nfa: false, n: 3 },
        { is_nfa: true, n: 2 },
      ])
    })

    test.each(['liia_Annex_A_2024_Jan.xlsx', 'liia_tools_Annex_A.xlsx'])('%s', async (name) => {
      const intake = await sample(name, '2021-03-31')
      expect(rows(intake)).toEqual({
        children: [42, 42, 0],
        contacts: [5, 5, 0],
        early_help_episodes: [5, 5, 0],
        referrals: [11, 11, 0],
        assessments: [5, 5, 0],
        section_47_enquiries: [5, 5, 0],
        initial_conferences: [3, 3, 0],
        cp_plans: [7, 7, 0],
        cp_reviews: [5, 5, 0],
        care_episodes: [5, 5, 0],
        child_disabilities: [27, 27, 0],
      })
      expect(intake.remarks).toEqual(
        expect.arrayContaining([
          `${name}, List 4, column Was the child assessed as requiring LA children's social care support?: 5 of its 5 values are not yes or no. The columns may have moved; nothing of this one was read.`,
          `${name}, List 6: 5 cells hold errors of Excel and were read as blank (Allocated Team).`,
          `${name}: Lists 9, 10, 11 are not used: no indicator is about care leavers, adoption or adopters.`,
        ]),
      )
      expect(
        intake.messages.filter((line) => line.includes('Primary need not on the list')),
      ).toHaveLength(1)
      expect(
        await intake.database.rows(
          'select distinct is_support_needed, is_child_seen from assessments',
        ),
      ).toEqual([{ is_support_needed: null, is_child_seen: true }])
    })
  },
)
