import type { TrueSlot } from '../cube/true-cells.ts'
import type { Cell, Definition } from '../release/contract.ts'
import { noPercentage } from './derived.ts'

/**
 * R6: a cell that is not shown has no figure at all and says no reason: too few, none, nearly all and
 * never computed look alike. It has the keys of its form, so that the form can still be told.
 */
export function blankCell(definition: Definition, slot: TrueSlot): Cell {
  const cell: Cell = {
    indicator: definition.id,
    key: definition.key,
    form: definition.form,
    by: slot.by,
    value: slot.value,
    period_kind: slot.kind,
    period: slot.period,
    counted: null,
    met: null,
    unknown: null,
    withheld: true,
  }
  if (definition.categories.length > 0) cell.category = null
  if (definition.form !== 'time_to') Object.assign(cell, noPercentage)
  if (slot.total) cell.number = null
  return cell
}
