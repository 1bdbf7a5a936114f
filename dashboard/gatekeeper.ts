import type { Audience } from '../pipeline/release/contract.ts'
import { plainText, respond } from './answer.ts'
import { hostName, isLoopback } from './loopback.ts'

/**
 * What to say before looking at a request any further: a refusal, 'not found' for an address that
 * is written to slip past a check, or null to go on.
 */
export function refusal(request: Request, audience: Audience): Response | 'not found' | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return respond(plainText('This site can only be read.'), 405, { Allow: 'GET, HEAD' })
  }
  // A page elsewhere could give its own name this machine's address and read through the browser.
  if (
    audience === 'internal' &&
    !isLoopback(hostName(request.headers.get('host') ?? new URL(request.url).host))
  ) {
    return respond(plainText('This release is served on this machine only.'), 421)
  }
  return isCrooked(request.url) ? 'not found' : null
}

function isCrooked(url: string): boolean {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').split('?')[0]!
  return /%2f|%5c|\/\/|\.\.|\\|%2e|%00/i.test(path)
}
