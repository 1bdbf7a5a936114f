/** One response, drawn once and kept: what it says and what it is. */
export interface Answer {
  body: string | Uint8Array | null
  type: string
  /** Headers beyond those that every response carries. */
  headers?: Record<string, string>
}

export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cache-Control': 'private, no-cache',
}

/** A response with the headers of every response; `headers` may add to them or say otherwise. */
export function respond(
  answer: Answer,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  return new Response(answer.body as BodyInit | null, {
    status,
    headers: { ...securityHeaders, 'Content-Type': answer.type, ...answer.headers, ...headers },
  })
}

export function plainText(text: string): Answer {
  return { body: `${text}\n`, type: 'text/plain; charset=utf-8' }
}
