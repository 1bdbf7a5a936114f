import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { Unit } from '../words/numbers.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

/** Government Analysis Function colours, and two greys for context that is also labelled. */
export const colours = {
  blue: '#12436D',
  turquoise: '#28A197',
  pink: '#801650',
  orange: '#F46A25',
  ink: '#3D3D3D',
  quiet: '#6B7276',
  grid: '#D9DCDE',
} as const

export const chartWidth = 880
export const textSize = 14
export const smallText = 13

/**
 * Draws with Plot on the server and returns markup without a `<style>` element or a style
 * attribute, as the Content-Security-Policy wants it. The whole chart is one image to a screen
 * reader, named by the elements in `labelledBy`; its values are in the table beside it.
 */
export function draw(options: Plot.PlotOptions, labelledBy: string): string {
  return markup({ width: chartWidth, ...options, className: 'chart' }, [
    'aria-labelledby',
    labelledBy,
  ])
}

/** The same for a picture in a cell of a table, which says all that it shows in its name. */
export function drawSmall(options: Plot.PlotOptions, label: string): string {
  return markup({ ...options, className: 'spark' }, ['aria-label', label])
}

function markup(options: Plot.PlotOptions, named: [string, string]): string {
  const svg = Plot.plot({ ...options, document })
  for (const element of Array.from(svg.querySelectorAll('style'))) element.remove()
  for (const name of ['aria-label', 'aria-hidden']) {
    for (const element of Array.from(svg.querySelectorAll(`[${name}]`)))
      element.removeAttribute(name)
  }
  const attributes = {
    role: 'img',
    [named[0]]: named[1],
    xmlns: 'http://www.w3.org/2000/svg',
    'font-family': 'Arial, Helvetica, sans-serif',
    'font-size': String(textSize),
    fill: colours.ink,
  }
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value)
  return rounded(svg.outerHTML)
}

// Shorter pages, and goldens that do not depend on the last bit of a platform's arithmetic.
function rounded(markup: string): string {
  return markup.replace(/-?\d+\.\d{3,}(e-\d+)?/g, (number) =>
    String(Math.round(Number(number) * 100) / 100),
  )
}

/** The plot when nothing may be drawn: the reason, and no axis that could say how large. */
export function emptyChart(labelledBy: string, words = 'Not shown [c]'): string {
  return draw(
    { height: 120, axis: null, marks: [Plot.text([words], { frameAnchor: 'middle' })] },
    labelledBy,
  )
}

/** Why a plot of squares or dots is empty: something is hidden, or nothing could be worked out. */
export function emptyWords(isHidden: boolean): string {
  return isHidden ? 'Not shown [c]' : 'No figure could be worked out'
}

/** The end of an axis that holds every value, at a round number a little above the largest. */
export function niceEnd(values: readonly number[], most = 100): number {
  const largest = Math.max(1, ...values)
  const step = [1, 2, 5, 10, 20].find((each) => largest / each <= 6) ?? 20
  return Math.min(most, Math.ceil((largest * 1.02) / step) * step)
}

/** The end of an axis for figures of a unit: never past 100 %, and as fine as small numbers need. */
export function endOf(unit: Unit, values: readonly number[]): number {
  if (unit === 'percent') return niceEnd(values)
  const largest = Math.max(0, ...values) * 1.02
  if (largest === 0) return 1
  const power = 10 ** Math.floor(Math.log10(largest / 5))
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => largest / each <= 6)!
  return Math.ceil(largest / step) * step
}

/** How a tick of an axis is written: '20%', '0.4', '1,200'. */
export function tickWords(unit: Unit): (tick: number) => string {
  const plain = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })
  return (tick) => (unit === 'percent' ? `${tick}%` : plain.format(tick))
}

/** Moves labels apart along one dimension until they are `gap` from each other, keeping their order. */
export function spread(places: readonly number[], gap: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  for (let round = 0; round < 20; round++) {
    for (let i = 1; i < order.length; i++) {
      const [below, above] = [order[i - 1]!, order[i]!]
      const overlap = gap - (above.place - below.place)
      if (overlap > 0) {
        below.place -= overlap / 2
        above.place += overlap / 2
      }
    }
  }
  const moved = [...places]
  for (const { place, index } of order) moved[index] = place
  return moved
}

export { Plot }
