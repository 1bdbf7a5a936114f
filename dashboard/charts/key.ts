import { Plot, smallText } from './plot.ts'

export interface KeyItem {
  label: string
  symbol: 'dot' | 'hollow' | 'diamond' | 'hollow-diamond' | 'square'
  fill: string
  stroke?: string
}

const shapes = {
  dot: 'circle',
  hollow: 'circle',
  diamond: 'diamond',
  'hollow-diamond': 'diamond',
  square: 'square',
} as const

interface KeyPlace extends KeyItem {
  x: number
  row: number
}

const keyRowHeight = 22

/** Where each item of a key goes: as many to a row as fit. */
export function keyPlaces(items: readonly KeyItem[], width: number): KeyPlace[] {
  let x = 0
  let row = 0
  return items.map((item) => {
    const wide = 36 + item.label.length * smallText * 0.56
    if (x > 0 && x + wide > width) {
      x = 0
      row++
    }
    const place = { ...item, x, row }
    x += wide
    return place
  })
}

/** Room to leave above the plot for a key. */
export function keyHeight(places: readonly KeyPlace[]): number {
  return 18 + (1 + Math.max(0, ...places.map((place) => place.row))) * keyRowHeight
}

/** A key drawn inside the picture, above the plot, so that it survives a download. */
export function keyMarks(places: readonly KeyPlace[], height = keyHeight(places)): Plot.Markish[] {
  return places.flatMap((item) => {
    const place = {
      frameAnchor: 'top-left' as const,
      dx: item.x + 6,
      dy: item.row * keyRowHeight + 14 - height,
    }
    return [
      Plot.dot([0], {
        ...place,
        r: item.symbol === 'square' ? 6 : 4.5,
        symbol: shapes[item.symbol],
        fill: item.symbol.startsWith('hollow') ? 'white' : item.fill,
        stroke: item.stroke ?? item.fill,
        strokeWidth: 1.5,
      }),
      Plot.text([item.label], {
        ...place,
        dx: place.dx + 10,
        lineAnchor: 'middle',
        textAnchor: 'start',
        fontSize: smallText,
      }),
    ]
  })
}
