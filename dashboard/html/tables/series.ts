import type { Series, SeriesPoint } from '../../figures/series.ts'
import { sentence } from '../../words/numbers.ts'
import { partsOf, readCells, readColumns } from './content.ts'
import type { Content } from './content.ts'

/** Every period of a series, line by line where it has groups. */
export function seriesContent(series: Series, units: string, form: string): Content {
  const { lines, reading, every } = series
  const parts = partsOf(form)
  const isSeveral = lines.length > 1
  return {
    columns: [
      { title: isSeveral ? `Group, by ${every}` : sentence(every) },
      ...readColumns(reading, units, parts),
      { title: 'Reading' },
    ],
    rows: lines.flatMap(({ label, points }) =>
      points.map((point) => [
        isSeveral ? `${label}: ${point.label}` : sentence(point.label),
        ...readCells(point, reading, parts),
        remarks[point.state],
      ]),
    ),
  }
}

const remarks: Record<SeriesPoint['state'], string> = {
  shown: 'complete',
  early: 'not complete',
  withheld: 'not shown',
  empty: 'too few',
}
