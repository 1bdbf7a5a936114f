import { Hono } from 'hono'
import type { Context } from 'hono'
import type { Definition } from '../pipeline/release/contract.ts'
import { plainText, respond } from './answer.ts'
import { isAnswered } from './answers.ts'
import { assets } from './assets/assets.ts'
import { Desk, document } from './desk.ts'
import { downloads } from './downloads/downloads.ts'
import { refusal } from './gatekeeper.ts'
import type { Html } from './html/page.ts'
import { accessibilityPage } from './pages/accessibility.ts'
import { boardPage } from './pages/board.ts'
import { answersPage } from './pages/data/answers.ts'
import { changesPage } from './pages/data/changes.ts'
import { datesPage } from './pages/data/dates.ts'
import { heldPage } from './pages/data/held.ts'
import { dataPage } from './pages/data/overview.ts'
import { rulesPage } from './pages/data/rules.ts'
import { definitionChangesPage } from './pages/definitions/changes.ts'
import { coveragePage } from './pages/definitions/coverage.ts'
import { definitionPage } from './pages/definitions/definition.ts'
import { definitionsPage } from './pages/definitions/overview.ts'
import { glossaryPage } from './pages/glossary.ts'
import { homePage } from './pages/home.ts'
import { indicatorPage } from './pages/indicator.ts'
import { qualityPage } from './pages/quality.ts'
import { reviewPage } from './pages/review.ts'
import type { Release } from './release.ts'
import { chosenAddress, parseSelection, selectionQuery } from './selection.ts'
import type { ReleaseSource } from './site.ts'

const pages: [string, (release: Release) => Html][] = [
  ['/', homePage],
  ['/board', boardPage],
  ['/review', reviewPage],
  ['/quality', qualityPage],
  ['/definitions', definitionsPage],
  ['/definitions/coverage', coveragePage],
  ['/definitions/changes', definitionChangesPage],
  ['/data', dataPage],
  ['/data/answers', answersPage],
  ['/data/rules', rulesPage],
  ['/data/held', heldPage],
  ['/data/dates', datesPage],
  ['/data/changes', changesPage],
  ['/accessibility', accessibilityPage],
  ['/glossary', glossaryPage],
]

/**
 * The site over a source of releases. Every answer is a lookup in the release that is current when
 * the request arrives; what is not in its catalogue is not found.
 */
export function createApp(source: ReleaseSource): Hono {
  const app = new Hono()
  const desk = new Desk()

  app.use(async (c, next) => {
    const release = source.current()
    const refused = refusal(c.req.raw, release.manifest.audience)
    if (refused === 'not found') return desk.missing(release)
    return refused ?? next()
  })

  for (const [path, draw] of pages) {
    app.get(path, (c) => {
      const release = source.current()
      return desk.give(c, release, path, () => document(draw(release)))
    })
  }

  app.get('/definitions/:key', (c) => {
    const release = source.current()
    const definition = defined(release, c.req.param('key'))
    if (!definition) return desk.missing(release)
    return desk.give(c, release, c.req.path, () => document(definitionPage(release, definition)))
  })

  app.get('/indicators/:file', (c) => indicator(c, desk, source.current()))

  for (const [path, asset] of assets) {
    app.get(path, (c) => desk.give(c, source.current(), path, () => asset))
  }

  app.get('/healthz', () => health(source))
  app.notFound(() => desk.missing(source.current()))
  app.onError((error) => {
    console.error(error)
    return respond(plainText('Something went wrong on the server. Nothing was changed.'), 500)
  })
  return app
}

/** `/indicators/<key>` is the page, `/indicators/<key>.<end>` a file with the same figures. */
function indicator(c: Context, desk: Desk, release: Release): Response | Promise<Response> {
  const [key, end, ...rest] = c.req.param('file')!.split('.')
  const definition = defined(release, key!)
  const search = singleValues(c.req.queries())
  if (!definition || !search || rest.length > 0) return desk.missing(release)
  if (end === undefined && 'show' in search) {
    const chosen = chosenAddress(release.manifest, definition, search)
    if (chosen) return respond(plainText('See the address given.'), 303, { Location: chosen })
  }
  const selection = parseSelection(release.manifest, definition, search)
  // There is no file of figures that do not exist.
  const hasFiles = isAnswered(release.manifest, definition)
  const draw = end === undefined || !hasFiles ? undefined : downloads.get(end)
  if (!selection || (end !== undefined && !draw)) return desk.missing(release)
  const address = `${c.req.path}${selectionQuery(release.manifest, selection)}`
  return desk.give(c, release, address, () =>
    draw ? draw(release, selection) : document(indicatorPage(release, selection)),
  )
}

function health(source: ReleaseSource): Response {
  const { manifest, official } = source.current()
  const { release, audience } = manifest
  const behind = source.problem()
  const problem = [behind, official.problem].filter((each) => each !== null).join('. ') || null
  const status =
    problem === null
      ? 'ok'
      : behind
        ? 'serving an earlier release'
        : 'serving without the official figures'
  const body = `${JSON.stringify({ status, release, audience, problem })}\n`
  return respond({ body, type: 'application/json' }, 200, { 'Cache-Control': 'no-store' })
}

function defined(release: Release, key: string): Definition | undefined {
  return release.manifest.definitions.find((definition) => definition.key === key)
}

/** A query with each name once; a name given twice has no one meaning. */
function singleValues(queries: Record<string, string[]>): Record<string, string> | null {
  const entries = Object.entries(queries)
  if (entries.some(([, values]) => values.length !== 1)) return null
  return Object.fromEntries(entries.map(([name, values]) => [name, values[0]!]))
}
