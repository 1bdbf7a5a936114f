import { median, quantile } from './quantiles.ts'
import { ask, whileServed } from './serving.ts'

export interface Pages {
  /** Pages found by following links from the front page. */
  pages: number
  /** Milliseconds. */
  first: { median: number; p99: number }
  again: { median: number; p99: number }
}

/**
 * How long a page takes over HTTP, one request at a time: when it is asked for the first time since
 * the server started, and once it has been drawn. A first answer pays for drawing its charts.
 */
export function measurePages(site: string, most: number, rounds: number): Promise<Pages> {
  return whileServed(site, async (origin) => {
    const { paths, times } = await crawl(origin, most)
    const again: number[] = []
    for (let round = 0; round < rounds; round++) {
      for (const path of paths) again.push((await ask(origin + path)).milliseconds)
    }
    return { pages: paths.length, first: spread(times), again: spread(again) }
  })
}

function spread(times: readonly number[]): { median: number; p99: number } {
  return { median: median(times), p99: quantile(times, 0.99) }
}

/** Follows links in the order they are met. Downloads are passed over: they are not pages. */
async function crawl(origin: string, most: number): Promise<{ paths: string[]; times: number[] }> {
  const paths: string[] = []
  const times: number[] = []
  const found = new Set(['/'])
  for (const path of found) {
    if (paths.length === most) break
    const answer = await ask(origin + path)
    if (answer.status !== 200 || !answer.type.startsWith('text/html')) continue
    paths.push(path)
    times.push(answer.milliseconds)
    for (const link of linksOf(answer.body, origin + path)) found.add(link)
  }
  return { paths, times }
}

function linksOf(html: string, address: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)].map(
    (match) => new URL(match[1]!.replaceAll('&amp;', '&'), address),
  )
  const { origin } = new URL(address)
  return links.filter((link) => link.origin === origin).map((link) => link.pathname + link.search)
}
