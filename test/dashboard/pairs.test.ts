import { describe, expect, test } from 'vitest'
import { pairsOf } from '../../dashboard/figures/pairs.ts'

const options = (entries: [string, string][]) => entries.map(([value, label]) => ({ value, label }))

describe('options that are pairs', () => {
  test('span a grid in the order in which they first come', () => {
    const pairs = pairsOf(
      options([
        ['white/1_to_3', 'White, most deprived'],
        ['white/4_to_10', 'White, less deprived'],
        ['asian/1_to_3', 'Asian or Asian British, most deprived'],
        ['unknown', 'Not recorded'],
        ['asian/unknown', 'Asian or Asian British, area not known'],
      ]),
    )!
    expect(pairs.rows).toEqual([
      { name: 'white', label: 'White' },
      { name: 'asian', label: 'Asian or Asian British' },
    ])
    expect(pairs.columns.map(({ label }) => label)).toEqual(['Most deprived', 'Less deprived'])
    expect(pairs.placeOf('asian/1_to_3')).toEqual({ row: 'asian', column: '1_to_3' })
    expect(['unknown', 'asian/unknown'].map(pairs.placeOf)).toEqual([null, null])
  })

  test('take their names from their values where a label is no pair', () => {
    const { rows, columns } = pairsOf(options([['under_1/year_2', 'infants']]))!
    expect([rows[0]!.label, columns[0]!.label]).toEqual(['Under 1', 'Year 2'])
  })

  test('are not teams with a stroke in their names, nor anything mixed', () => {
    expect(pairsOf(options([['North/South, one', 'North/South, one']]))).toBeNull()
    expect(
      pairsOf(
        options([
          ['a/b', 'A, b'],
          ['c', 'C'],
        ]),
      ),
    ).toBeNull()
    expect(pairsOf(options([['unknown', 'Not recorded']]))).toBeNull()
    expect(pairsOf([])).toBeNull()
  })
})
