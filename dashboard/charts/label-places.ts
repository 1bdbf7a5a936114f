import { smallText } from './plot.ts'

interface Dot {
  /** Pixels, y downwards. */
  x: number
  y: number
  text: string
}

export interface LabelPlace {
  index: number
  dx: number
  dy: number
  anchor: 'start' | 'middle' | 'end'
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const tries = [
  { dx: 9, dy: 0, anchor: 'start' as const },
  { dx: -9, dy: 0, anchor: 'end' as const },
  { dx: 0, dy: -15, anchor: 'middle' as const },
  { dx: 0, dy: 16, anchor: 'middle' as const },
]

/**
 * Where each dot's name can stand without covering a dot or another name: right, left, above, below.
 * A name with no room is left out (the table beside the chart holds them all).
 */
export function placeLabels(dots: readonly Dot[], width: number): LabelPlace[] {
  const taken: Box[] = dots.map((dot) => ({
    left: dot.x - 6,
    right: dot.x + 6,
    top: dot.y - 6,
    bottom: dot.y + 6,
  }))
  return dots.flatMap((dot, index) => {
    for (const place of tries) {
      const box = boxOf(dot, place)
      const isFree = taken.every((other, which) => which === index || !overlaps(box, other))
      if (box.left < 0 || box.right > width || !isFree) continue
      taken.push(box)
      return [{ index, ...place }]
    }
    return []
  })
}

function boxOf(dot: Dot, place: (typeof tries)[number]): Box {
  const wide = dot.text.length * smallText * 0.58 + 4
  const start = dot.x + place.dx
  const left =
    place.anchor === 'start' ? start : place.anchor === 'end' ? start - wide : start - wide / 2
  return { left, right: left + wide, top: dot.y + place.dy - 8, bottom: dot.y + place.dy + 8 }
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  )
}
