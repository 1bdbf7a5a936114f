import { completedOf, hasAny, isNone, rowOf, type Completed } from '../reading/completed.ts'
import { childsDistress } from '../reading/factors.ts'
import type { Reference } from '../reference.ts'

const concerns: Record<string, string[]> = {
  domestic_abuse: ['3B'],
  parental_mental_health: ['4B'],
  parental_alcohol_or_drugs: ['1B', '2B'],
  neglect: ['16A'],
  emotional_abuse: ['17A'],
  childs_distress: childsDistress,
}

export const rows: Reference = (world) =>
  world.lives.flatMap((life) => {
    const every = completedOf(life, world)
    return life.episodes.flatMap(({ id }) => {
      const first = every.find(({ episode }) => episode?.id === id)
      if (!first || isNone(first)) return []
      return [{ ...rowOf(first), unit_id: id, part: partOf(first) }]
    })
  })

function partOf(first: Completed): string | null {
  if (!first.isHeld || first.factors === null) return null
  const named = Object.keys(concerns).filter((concern) => hasAny(first, concerns[concern]!))
  return named.join('+') || 'none'
}
