import type { Curve } from '../../figures/curve.ts'
import type { Definition } from '../../../pipeline/release/contract.ts'
import { outcomeWords } from '../../words/clock.ts'
import { sentence, written } from '../../words/numbers.ts'
import { figureText } from '../data-table.ts'
import { range } from './content.ts'
import type { Content } from './content.ts'

/** Every day of a curve, the whole first and then group by group. */
export function curveContent(curve: Curve, definition: Definition): Content {
  const { unit, whole, groups } = curve
  const inUnit = (value: number): string => written(value, unit)
  const isSeveral = groups.length > 0
  const rows = [whole, ...groups].flatMap(({ label, points }) =>
    points.map((point) => [
      isSeveral ? `${label}: ${point.label}` : sentence(point.label),
      figureText(point.reading, point.withheld, inUnit),
      range(point.lower, point.upper, point.withheld, unit),
      figureText(point.atRisk, point.withheld),
    ]),
  )
  const reached =
    definition.form === 'time_to'
      ? `${sentence(outcomeWords(definition))} by then`
      : `${sentence(definition.number_title ?? 'mean number')} by then`
  const start = curve.isAge ? 'Age' : curve.clock
  return {
    columns: [
      { title: isSeveral ? `Group, and ${start.charAt(0).toLowerCase()}${start.slice(1)}` : start },
      { title: reached, isNumber: true },
      { title: 'Likely between (95%)', isNumber: true },
      { title: 'Still being followed', isNumber: true },
    ],
    rows,
  }
}
