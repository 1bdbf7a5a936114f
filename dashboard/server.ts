import { serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { createApp } from './app.ts'
import { CannotServe } from './error.ts'
import { isLoopback } from './loopback.ts'
import { openSite } from './site.ts'

export interface Listening {
  url: string
  /** The audience of the release that is served. */
  audience: string
  close(): Promise<void>
}

/** A visitor asks for a page and reads it: anything slower or larger than this is not a visitor. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
}

/**
 * Serves the current release of a site folder until it is closed.
 *
 * @throws NoUsableRelease, or CannotServe with one line for the operator
 */
export async function listen(site: string, host: string, port: number): Promise<Listening> {
  const source = await openSite(site, { isLoopback: isLoopback(host) })
  const app = createApp(source)
  return await new Promise((resolve, reject) => {
    const server = serve(
      { fetch: app.fetch, hostname: host.replace(/^\[(.*)\]$/, '$1'), port, serverOptions: limits },
      (address) => {
        resolve({
          url: `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${(address as AddressInfo).port}`,
          audience: source.current().manifest.audience,
          close: async () => {
            source.close()
            await new Promise<void>((done) => server.close(() => done()))
          },
        })
      },
    )
    server.on('error', (error: NodeJS.ErrnoException) => {
      source.close()
      reject(new CannotServe(failure(error, host, port)))
    })
  })
}

function failure(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use: close the other program or choose another with --port`
  if (error.code === 'EACCES')
    return `Port ${port} may not be used: choose one above 1023 with --port`
  return `Cannot listen on ${host} (${error.code}): choose another address with --host`
}
