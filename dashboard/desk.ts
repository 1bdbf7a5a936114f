import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { respond } from './answer.ts'
import type { Answer } from './answer.ts'
import { DrawnAnswers } from './drawn.ts'
import type { Html } from './html/page.ts'
import { notFoundPage } from './pages/not-found.ts'
import type { Release } from './release.ts'

/** Hands out answers of a release: each drawn once, with one tag for all of them. */
export class Desk {
  readonly #drawn = new DrawnAnswers()
  readonly #start = randomUUID().slice(0, 8)

  /**
   * The answer at an address, or 304 where the visitor has it already. The tag is that of the release
   * and of the official figures beside it: a tag a page would tell which pages changed from one release
   * to the next.
   */
  async give(
    c: Context,
    release: Release,
    address: string,
    draw: () => Answer | Promise<Answer>,
  ): Promise<Response> {
    const answer = await this.#drawn.take(release, address, draw)
    const official = release.official.sha256?.slice(0, 8) ?? 'none'
    const tag = `"${release.sha256.slice(0, 16)}-${official}-${this.#start}"`
    const isSame = c.req.header('if-none-match')?.includes(tag)
    return isSame
      ? respond({ ...answer, body: null }, 304, { ETag: tag })
      : respond(answer, 200, { ETag: tag })
  }

  /** The one page for everything that is not in the catalogue. */
  async missing(release: Release): Promise<Response> {
    return respond(
      await this.#drawn.take(release, '404', () => document(notFoundPage(release))),
      404,
    )
  }
}

/** A whole page as an answer. */
export async function document(markup: Html): Promise<Answer> {
  return { body: String(await markup), type: 'text/html; charset=utf-8' }
}
