import type { Breakdown, Period, TrueCells } from '../cube/true-cells.ts'

/** What may be asked at all: the breakdowns with their values, and the periods. */
export interface Catalogue {
  breakdowns: readonly Breakdown[]
  periods: readonly Period[]
}

/**
 * R0: the cells are every combination that the catalogue has for the indicator, in its order, and
 * nothing else. That a combination is missing would itself say something.
 *
 * @throws Error when they are not: the cube is then wrong, and nothing may be published.
 */
export function checkCatalogue({ definition, slots }: TrueCells, catalogue: Catalogue): void {
  const lines = [
    { by: null, value: null },
    ...catalogue.breakdowns
      .filter(({ name }) => definition.breakdowns.includes(name))
      .flatMap(({ name, values }) => values.map(({ value }) => ({ by: name, value }))),
  ]
  const periods = catalogue.periods.filter(({ kind }) => definition.periods.includes(kind))
  const isWhole =
    slots.length === lines.length * periods.length &&
    slots.every((slot, place) => {
      const line = lines[Math.floor(place / periods.length)]!
      const { kind, period } = periods[place % periods.length]!
      return (
        slot.by === line.by &&
        slot.value === line.value &&
        slot.kind === kind &&
        slot.period === period
      )
    })
  if (!isWhole) throw new Error(`${definition.key}: the cells are not those of the catalogue`)
}
