import type { TrueSlot } from '../cube/true-cells.ts'
import { cellColumns, hasKey, type Cell, type Definition } from '../release/contract.ts'

/**
 * R6: a cell that is not shown has no figure at all and says no reason: too few, none, nearly all and
 * never computed look alike. It has the keys of its form, so that the form can still be told.
 */
export function blankCell(definition: Definition, slot: TrueSlot, setting: string | null): Cell {
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
  if (setting !== null) cell.setting = setting
  for (const key of cellColumns) {
    if (!(key in cell) && key !== 'setting' && key !== 'at' && hasKey(definition, key))
      Object.assign(cell, { [key]: null })
  }
  return cell
}
