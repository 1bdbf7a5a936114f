import { everywhere } from '../readers/annex-a/columns.ts'
import { lists } from '../readers/annex-a/lists.ts'
import { cinTables } from '../readers/cin-tables/columns.ts'
import { childShape, type Shape } from '../readers/dfe-api/payload-shape.ts'
import { kindTitles } from '../readers/kinds.ts'
import { ssdTables } from '../readers/ssd/tables.ts'
import type { TableSpec } from '../readers/table-spec.ts'

interface LeftOut {
  column: string
  why: string
}

/**
 * Every column that exports of these kinds carry and that is never stored as it is written, with the reason, as
 * Markdown: from the lists by which the readers go.
 */
export function tableOfColumnsLeftOut(): string {
  const annexA = lists.flatMap(({ columns }) => [...columns, ...everywhere])
  const kinds: [string, LeftOut[]][] = [
    [
      `${kindTitles.cin_census}, XML and tables`,
      [
        ...leftOutOf(cinTables),
        { column: 'UPN', why: 'says who the child is; kept only as a keyed hash' },
      ],
    ],
    [kindTitles.ssd, leftOutOf(ssdTables)],
    [
      kindTitles.annex_a,
      annexA.flatMap(({ header, dropped }) => (dropped ? [{ column: header, why: dropped }] : [])),
    ],
    [kindTitles.dfe_api, leftOutOfPayload(childShape)],
  ]
  return kinds.map(([title, columns]) => `**${title}**\n\n${byReason(columns)}`).join('\n\n')
}

function leftOutOf(tables: Record<string, TableSpec>): LeftOut[] {
  return Object.values(tables).flatMap(({ columns }) =>
    Object.entries(columns).flatMap(([column, spec]) => {
      const why = spec.dropped ?? ('onlyFor' in spec ? String(spec.onlyFor) : undefined)
      return why === undefined ? [] : [{ column, why }]
    }),
  )
}

function leftOutOfPayload(shape: Shape): LeftOut[] {
  return Object.entries(shape).flatMap(([column, field]) => {
    if (field.kind === 'object' || field.kind === 'list') return leftOutOfPayload(field.shape)
    return 'why' in field && field.why !== undefined ? [{ column, why: field.why }] : []
  })
}

function byReason(columns: LeftOut[]): string {
  const reasons = [...new Set(columns.map(({ why }) => why))]
  const lines = reasons.map((why) => {
    const names = new Set(columns.filter((each) => each.why === why).map(({ column }) => column))
    return `| ${why} | ${[...names].map((name) => `\`${name.replaceAll('|', '\\|')}\``).join(' ')} |`
  })
  return ['| Why | Columns |', '|---|---|', ...lines].join('\n')
}
