import type {
  Breakdown,
  Count,
  Part,
  Period,
  TrueCells,
  TrueSlot,
} from '../../pipeline/cube/true-cells.ts'
import { recordKey } from '../../pipeline/disclosure/rounding.ts'
import { cellsOf, type Protected } from '../../pipeline/disclosure/protect.ts'
import { cellsFromArrow, cellsToArrow } from '../../pipeline/release/arrow.ts'
import type { Cell, Definition } from '../../pipeline/release/contract.ts'

/** One row of an indicator with what it is counted under: the same facts that the tables hold. */
export interface GivenRow {
  unit: string
  child: string
  family: string
  source: string
  counted_on: string
  is_met: boolean | null
  part: string | null
}

/** A met row of an episode, a child and a family of its own. */
export const row = (index: number, more: Partial<GivenRow> = {}): GivenRow => ({
  unit: `E${index}`,
  child: `K${index}`,
  family: `F${index}`,
  source: 'police',
  counted_on: '2024-05-01',
  is_met: true,
  part: null,
  ...more,
})

export const secret = Buffer.from('vector-secret-not-for-production')

export const sources: Breakdown = {
  name: 'source_group',
  title: 'Source of referral',
  values: ['police', 'school', 'health'].map((value) => ({ value, label: value })),
}

/** A definition as far as the cube and the rules read one. */
export function definitionOf(parts: string[] = [], more: Partial<Definition> = {}): Definition {
  return {
    id: 'CH-01',
    key: 'given',
    title: '',
    question: '',
    unit: 'referral',
    counts: '',
    met: '',
    unknown: '',
    form: 'share',
    lens: 'frequency',
    seed: [],
    caption: '',
    cannot_say: '',
    ask: [],
    authority: '',
    pair: [],
    parameters: {},
    sensitivity: {},
    needs: [{ table: 'referrals', columns: [] }],
    better_with: [],
    history_months: 0,
    breaks: [],
    periods: ['quarter', 'year'],
    breakdowns: ['source_group'],
    categories: parts.map((value) => ({ value, label: value })),
    sql: '',
    worked_example: '',
    ...more,
  }
}

/** What a slot of a share has none of. */
export const nothingMore = {
  total: null,
  curve: [],
  sum: null,
  eventSquares: null,
  estimate: null,
  groups: [],
  p: null,
  concentration: [],
  gini: null,
} satisfies Partial<TrueSlot>

/** Protected cells as a release holds them. */
export const publishedCells = (cells: Protected): Cell[] =>
  cellsFromArrow(cellsToArrow(cellsOf(cells)))

const keys = new Map<string, number>()
function keyOf(child: string): number {
  let key = keys.get(child)
  if (key === undefined) keys.set(child, (key = recordKey(secret, child)))
  return key
}

/** Counts a set of units the plain, slow way. */
export function countOf(units: readonly GivenRow[]): Count {
  const children = new Set(units.map(({ child }) => child))
  const each = [...children].map((child) => units.filter((unit) => unit.child === child).length)
  return {
    units: units.length,
    children: children.size,
    families: new Set(units.map(({ family }) => family)).size,
    largest: Math.max(0, ...each),
    cellKey: [...children].reduce((sum, child) => (sum + keyOf(child)) % 2 ** 32, 0),
  }
}

function partOf(whole: readonly GivenRow[], units: readonly GivenRow[]): Part {
  const others = whole.filter((unit) => !units.includes(unit))
  return { ...countOf(units), others: new Set(others.map(({ child }) => child)).size }
}

/** The true cells of a share indicator, one slot after another, by filter and set. */
export function slowCube(
  rows: readonly GivenRow[],
  definition: Definition,
  breakdowns: readonly Breakdown[],
  periods: readonly Period[],
): TrueCells {
  const lines: { by: 'source_group' | null; value: string | null }[] = [
    { by: null, value: null },
    ...breakdowns.flatMap(({ values }) =>
      values.map(({ value }) => ({ by: 'source_group' as const, value })),
    ),
  ]
  const slots = lines.flatMap(({ by, value }) =>
    periods
      .filter(({ kind }) => definition.periods.includes(kind))
      .map(({ kind, period, starts, ends }): TrueSlot => {
        const inside = rows.filter(
          (row) =>
            row.counted_on >= starts &&
            row.counted_on <= ends &&
            (by === null || row.source === value),
        )
        return {
          by,
          value,
          kind,
          period,
          ...nothingMore,
          ...slotCounts(inside, definition),
        }
      }),
  )
  return { definition, setting: null, slots }
}

function slotCounts(rows: readonly GivenRow[], definition: Definition) {
  const units = [...new Set(rows.map(({ unit }) => unit))].map((unit) => {
    const own = rows.filter((row) => row.unit === unit)
    return own.find((row) => row.is_met) ?? own.find((row) => row.is_met === null) ?? own[0]!
  })
  const counted = units.filter((unit) => unit.is_met !== null)
  const met = units.filter((unit) => unit.is_met)
  return {
    counted: countOf(counted),
    unknown: countOf(units.filter((unit) => unit.is_met === null)),
    met: partOf(counted, met),
    categories: definition.categories.map(({ value }) =>
      partOf(
        met,
        met.filter((unit) => unit.part === value),
      ),
    ),
  }
}
