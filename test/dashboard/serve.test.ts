import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isLoopback } from '../../dashboard/loopback.ts'
import { listen } from '../../dashboard/server.ts'
import { OperatorError } from '../../pipeline/error.ts'
import { serve } from '../../pipeline/commands/serve.ts'
import { cells } from '../fixture/cells.ts'
import { temporarySite, writeRelease } from '../fixture/release.ts'

const few = cells('partnership').filter(
  (cell) => cell.key === 'nfa_at_referral' && cell.period_kind === 'year',
)

let open: { site: string; remove: () => Promise<void> }
let internal: typeof open
let empty: typeof open

beforeAll(async () => {
  ;[open, internal, empty] = [await temporarySite(), await temporarySite(), await temporarySite()]
  await writeRelease(open.site, { cells: few })
  await writeRelease(internal.site, { audience: 'internal', cells: few })
})

afterAll(async () => {
  for (const { remove } of [open, internal, empty]) await remove()
})

const failure = async (run: Promise<unknown>): Promise<OperatorError> => {
  const error = await run.catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(OperatorError)
  return error as OperatorError
}

describe('golden-thread serve', () => {
  test('without a release ends with the reason “no release” and one line', async () => {
    const error = await failure(serve(empty.site, { port: '0', host: '127.0.0.1' }))
    expect([error.reason, error.lines.length]).toEqual(['noRelease', 1])
    expect(error.message).toMatch(/CURRENT: not found; run golden-thread build first/)
  })

  test.each(['0.0.0.0', '::', '192.0.2.1', 'figures.example'])(
    'refuses true counts on %s',
    async (host) => {
      const error = await failure(serve(internal.site, { port: '0', host }))
      expect([error.reason, error.lines.length]).toEqual(['usage', 1])
      expect(error.message).toMatch(/on this machine only: use --host 127\.0\.0\.1/)
    },
  )

  test('says so when the port is taken', async () => {
    const first = await listen(open.site, '127.0.0.1', 0)
    const port = new URL(first.url).port
    const error = await failure(serve(open.site, { port, host: '127.0.0.1' }))
    expect(error.message).toBe(
      `Port ${port} is in use: close the other program or choose another with --port`,
    )
    await first.close()
  })

  test('refuses a port that is none', async () => {
    expect((await failure(serve(open.site, { port: '84x', host: '127.0.0.1' }))).reason).toBe(
      'usage',
    )
  })
})

describe('over a real connection', () => {
  test.each([
    '/../../package.json',
    '/assets/..%2f..%2fapp.ts',
    '/assets/%2e%2e/%2e%2e/app.ts',
    '//assets/style.css',
    '/assets\\style.css',
    '/assets%5c..%5capp.ts',
    '/board/..%5c',
  ])('%s is not found', async (path) => {
    const serving = await listen(open.site, '127.0.0.1', 0)
    const { hostname, port } = new URL(serving.url)
    const answer = await new Promise<string>((resolve, reject) => {
      let text = ''
      const socket = connect(Number(port), hostname, () =>
        socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`),
      )
      socket
        .on('data', (part) => (text += part))
        .on('end', () => resolve(text))
        .on('error', reject)
    })
    await serving.close()
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /)
    expect(answer).not.toMatch(/createApp|golden-thread"/)
  })
})

test.each([
  ['127.0.0.1', true],
  ['127.8.9.255', true],
  ['::1', true],
  ['[::1]', true],
  ['LOCALHOST', true],
  ['127.0.0.1.example', false],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
  ['127.0.0.256', false],
  ['', false],
])('%s is this machine: %s', (host, is) => {
  expect(isLoopback(host)).toBe(is)
})
