export interface Target {
  name: string
  source: string
  target: number
  /** The figure of `measure.ts` that answers to it. */
  figure: string
  /** How far the sample may be off at 25,000 children; null where the table only shows it. */
  tolerance: number | null
}

export const goldacre = 'Goldacre et al. 2025'
export const dfe2025 = 'DfE 2025'
export const dfe2024 = 'DfE 2024'
export const bilson = 'Bilson & Martin 2017'

export function target(
  name: string,
  value: number,
  source: string,
  figure: string,
  tolerance: number | null,
): Target {
  return { name, target: value, source, figure, tolerance }
}

/** A published mix, one target a value, in per cent. */
export function mix(
  table: string,
  source: string,
  tolerance: number,
  values: Record<string, number>,
): Target[] {
  return Object.entries(values).map(([value, share]) =>
    target(`${table}: ${value}, %`, share, source, `${table}: ${value}`, tolerance),
  )
}
