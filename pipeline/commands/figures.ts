import { stringify } from 'csv-stringify/sync'
import { OperatorError } from '../error.ts'
import { breakdownNames, periodKinds, type Definition, type Manifest } from '../release/contract.ts'
import { columnsOf, figuresOf, type FiguresQuery } from '../release/figures.ts'
import { verifySite } from '../release/list.ts'

export interface FiguresOptions {
  by?: string
  period?: string
  format: string
  /** Prints what the figures are at other values of the definition's parameters. */
  settings?: boolean
}

/**
 * Prints cells of the current release: of one indicator or all, for the authority as a whole or by the
 * values of one breakdown, over one kind of period (over every kind when none is named).
 *
 * @throws OperatorError 'usage' for a word it does not know, 'noRelease' when nothing can be read
 */
export async function figures(
  site: string,
  indicator: string | undefined,
  options: FiguresOptions,
): Promise<void> {
  const by = options.by === undefined ? null : oneOf(breakdownNames, options.by, '--by')
  const kind = options.period === undefined ? null : oneOf(periodKinds, options.period, '--period')
  const format = oneOf(['json', 'csv'] as const, options.format, '--format')
  const { manifest, cells } = await verifySite(site)
  const { definitions } = manifest
  const query: FiguresQuery = {
    indicator: indicator === undefined ? null : find(definitions, indicator),
    by,
    kind,
    settings: options.settings ?? false,
  }
  const found = figuresOf(cells(query.indicator?.key ?? null), definitions, query)
  for (const line of unanswered(manifest, query)) console.error(line)
  if (found.length === 0) console.error(noneOf(manifest, query))
  if (format === 'json') {
    process.stdout.write(`[\n${found.map((figure) => JSON.stringify(figure)).join(',\n')}\n]\n`)
    return
  }
  const columns = columnsOf(query.indicator ? [query.indicator] : definitions, query.settings)
  process.stdout.write(
    stringify(found, { header: true, columns, escape_formulas: true, cast: { boolean: String } }),
  )
}

/** One line an indicator that these records cannot answer: it has no figures, which is not the same as none. */
function unanswered(
  { capabilities, definitions }: Manifest,
  { indicator }: FiguresQuery,
): string[] {
  return capabilities
    .filter(({ key, state }) => state === 'none' && (indicator?.key ?? key) === key)
    .map(({ key, reasons }) => {
      const { id } = definitions.find((each) => each.key === key)!
      return `${id} ${key}: these records cannot answer it. ${reasons.join(' ')}`
    })
}

/** Why nothing was asked for that there is: said beside the empty answer, which is still valid. */
function noneOf(
  { breakdowns, capabilities }: Manifest,
  { indicator, by, settings }: FiguresQuery,
): string {
  if (capabilities.some(({ key, state }) => key === indicator?.key && state === 'none'))
    return 'No cells: nothing was counted, which does not mean that there is nothing.'
  if (settings)
    return 'No cells at other values of parameters: they are worked out for the authority as a whole, by year and over all, where a definition names such values.'
  const held = breakdowns.map(({ name }) => name)
  if (by !== null && !held.includes(by)) {
    return `No cells: this release has no ${by}. It has ${held.join(', ')}.`
  }
  const periods = indicator ? ` ${indicator.id} has ${indicator.periods.join(', ')}.` : ''
  return `No cells over this kind of period.${periods}`
}

function find(definitions: readonly Definition[], name: string): Definition {
  const found = definitions.find((each) => each.id === name || each.key === name)
  if (found) return found
  const known = definitions.map(({ id, key }) => `${id} ${key}`).join(', ')
  throw new OperatorError('usage', `No such indicator. This release has ${known}.`)
}

function oneOf<T extends string>(words: readonly T[], word: string, option: string): T {
  const found = words.find((each) => each === word)
  if (found === undefined)
    throw new OperatorError('usage', `${option}: choose one of ${words.join(', ')}.`)
  return found
}
