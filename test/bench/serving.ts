import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import type { Readable } from 'node:stream'
import { program } from './command.ts'

/** A site being served, for as long as `use` runs. */
export async function whileServed<T>(
  site: string,
  use: (origin: string) => Promise<T>,
): Promise<T> {
  const server = spawn(process.execPath, [program, 'serve', site, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit')
  try {
    return await use(await addressOf(server))
  } finally {
    server.kill()
    await ended
  }
}

/** The address that `serve` prints once it listens. */
function addressOf(server: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  let printed = ''
  return new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      printed += String(text)
      const address = /http:\/\/[\w.:[\]-]+/.exec(printed)
      if (address) resolve(address[0])
    })
    server.on('error', reject)
    server.on('exit', (code) => reject(new Error(`golden-thread serve ended with ${code}`)))
  })
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

export interface Answer {
  status: number
  type: string
  body: string
  /** From asking to the last byte. */
  milliseconds: number
}

/** One GET on a connection that stays open. */
export function ask(address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    get(address, { agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body: Buffer.concat(parts).toString(),
          milliseconds: performance.now() - start,
        }),
      )
    }).on('error', reject)
  })
}
