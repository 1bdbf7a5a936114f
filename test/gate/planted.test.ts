import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDatabase } from '../../pipeline/database.ts'
import { OperatorError } from '../../pipeline/error.ts'
import { identifierIn } from '../../pipeline/gate/detectors/detectors.ts'
import { takeIn } from '../../pipeline/intake.ts'
import { kinds, type Kind } from '../../pipeline/readers/kinds.ts'
import { testKey } from '../intake-folder.ts'
import { dice } from '../second-opinion/dice.ts'
import { cleanInput, type Cell } from './plant.ts'
import { found, foundInCells } from './vectors.ts'

/**
 * How many cells to plant in a kind. The whole of the figure that the gate must reach:
 * PLANTED=10000 npx vitest run test/gate/planted.test.ts --test-timeout=3600000
 */
const wanted = Number(process.env.PLANTED ?? 60)
const values = [...Object.values(found), ...Object.values(foundInCells)].flat()

interface Planted extends Cell {
  value: string
}

/**
 * Puts identifiers into random cells that are read, one a record, and no more than three of a rule in a column:
 * so many rows a refusal names, and each planted cell can be looked for in it.
 */
function plant(cells: Cell[], seed: number): Planted[] {
  const { between, of } = dice(seed)
  const left = [...cells]
  const rows = new Set<string>()
  const inColumn = new Map<string, number>()
  const planted: Planted[] = []
  while (left.length > 0) {
    const cell = left.splice(between(0, left.length - 1), 1)[0]!
    const value = of(values.filter((each) => identifierIn(each, cell.place) !== null))
    const rule = `${cell.place === 'id' ? `${fileOf(cell)} id` : `${cell.file} ${cell.column}`} ${identifierIn(value, cell.place)}`
    const already = inColumn.get(rule) ?? 0
    if (rows.has(`${fileOf(cell)} ${cell.row}`) || already === 3) continue
    rows.add(`${fileOf(cell)} ${cell.row}`)
    inColumn.set(rule, already + 1)
    cell.put(value)
    planted.push({ ...cell, value })
  }
  return planted
}

/** Lists of a workbook are one file. */
const fileOf = ({ file }: Cell): string => file.split(' ')[0]!

/** The reader of workbooks refuses what stands in other cells before ids come to the judge: each in turn. */
const isTurnOf = (kind: Kind, { place }: Cell, seed: number): boolean =>
  kind !== 'annex_a' || (place === 'id') === (seed % 2 === 0)

async function refusedLines(folder: string): Promise<readonly string[]> {
  const database = await openDatabase({ threads: 1 })
  try {
    await takeIn(folder, database, testKey)
    return []
  } catch (error) {
    if (error instanceof OperatorError) return error.lines
    throw error
  } finally {
    database.close()
  }
}

function isNamed(lines: readonly string[], cell: Planted): boolean {
  const row = new RegExp(`\\([^()]*?\\b(?:\\d+, )*${cell.row}(?:, \\d+)*(?: and on)?\\)`)
  return lines.some(
    (line) =>
      line.startsWith(fileOf(cell)) &&
      (row.test(line) ||
        (cell.column === 'birth_month' && line.includes('column birth_month: holds more'))),
  )
}

test.each([...kinds])(
  '%s: every planted identifier is named by its row, and none is printed',
  async (kind: Kind) => {
    const missed: string[] = []
    let planted = 0
    for (let seed = 1; planted < wanted; seed++) {
      const input = cleanInput(kind, 5 + (seed % 3))
      try {
        const cells = plant(
          input.cells.filter((cell) => isTurnOf(kind, cell, seed)),
          seed,
        )
        input.write()
        const lines = await refusedLines(input.folder)
        planted += cells.length
        for (const cell of cells)
          if (!isNamed(lines, cell))
            missed.push(`${cell.file} ${cell.row} ${cell.column}: ${cell.value}`)
        const printed = cells.filter(
          ({ value }) => value.length > 4 && lines.join('\n').includes(value),
        )
        expect(printed).toEqual([])
      } finally {
        rmSync(input.folder, { recursive: true, force: true })
      }
    }
    console.log(
      [`${kind}: ${planted} planted, ${missed.length} missed`, ...missed.slice(0, 20)].join('\n'),
    )
    expect(missed).toEqual([])
  },
)
