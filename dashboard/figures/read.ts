import type { Cell, Definition } from '../../pipeline/release/contract.ts'
import type { Reading } from './reading.ts'

/** What a cell says in the unit of its reading. */
export interface Read {
  reading: number | null
  lower: number | null
  upper: number | null
  /** The second mark: by chance, or before adjusting. */
  beside: number | null
  /** Observed over expected. */
  ratio: number | null
  counted: number | null
  met: number | null
  unknown: number | null
  /** Years of exposure behind a rate. */
  exposure: number | null
  withheld: boolean
}

/**
 * What a cell says; a cell that is not there is not shown.
 *
 * Shares of curves and of concentrations are made per cent, and the complement where that is shown.
 */
export function readCell(definition: Definition, cell: Cell | undefined): Read {
  const [reading, beside] = figuresOf(definition, cell)
  const isShare = definition.form === 'time_to'
  const ends = [cell?.lower, cell?.upper].map((end) =>
    isShare ? perCent(definition, end) : (end ?? null),
  )
  const [lower, upper] = definition.shows === 'complement' ? ends.toReversed() : ends
  return {
    reading,
    lower: lower ?? null,
    upper: upper ?? null,
    beside,
    ratio: definition.form === 'observed_expected' ? (cell?.number ?? null) : null,
    counted: cell?.counted ?? null,
    met: cell?.met ?? null,
    unknown: cell?.unknown ?? null,
    exposure: definition.form === 'rate' ? (cell?.at_risk ?? null) : null,
    withheld: cell?.withheld ?? true,
  }
}

function figuresOf(definition: Definition, cell: Cell | undefined): [number | null, number | null] {
  const percent = cell?.percent ?? null
  const number = cell?.number ?? null
  switch (definition.form) {
    case 'measure':
    case 'rate':
    case 'recurrent':
      return [number, null]
    case 'distribution':
      return [cell?.category == null ? number : percent, null]
    case 'time_to':
      return [perCent(definition, cell?.share), null]
    case 'observed_expected':
      return [percent, cell?.expected ?? null]
    case 'standardised':
      // The whole is what the groups are adjusted to: it needs no adjusting itself.
      return cell?.category == null ? [number ?? percent, null] : [number, percent]
    case 'concentration':
      return [hundredfold(cell?.share), hundredfold(cell?.expected)]
    default:
      return [percent, null]
  }
}

function perCent({ shows }: Definition, share: number | null | undefined): number | null {
  if (share == null) return null
  return hundredfold(shows === 'complement' ? 1 - share : share)
}

function hundredfold(share: number | null | undefined): number | null {
  return share == null ? null : Math.round(share * 1000) / 10
}

/** The read of one period among the cells of a line. */
export function readAmong(
  definition: Definition,
  { category, at }: Pick<Reading, 'category' | 'at'>,
  cells: readonly Cell[],
  period: string,
): Read {
  const cell = cells.find(
    (each) =>
      each.period === period &&
      (each.category ?? null) === category &&
      (at === null || each.at === at),
  )
  return readCell(definition, cell)
}
