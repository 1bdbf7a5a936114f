import { z } from 'zod'
import { OperatorError } from '../error.ts'

const options = z.object({
  port: z.coerce.number().int().min(0).max(65535),
  host: z.string().min(1),
})

/** `golden-thread serve <site-folder> [--port 8484] [--host 127.0.0.1]`: serves until it is stopped. */
export async function serve(site: string, given: { port: string; host: string }): Promise<void> {
  const parsed = options.safeParse(given)
  if (!parsed.success) throw new OperatorError('usage', '--port: give a number from 0 to 65535')
  // The one place where the pipeline's program starts the other side of the wall.
  const { listen } = await import('../../dashboard/server.ts')
  const { CannotServe, NoUsableRelease } = await import('../../dashboard/error.ts')
  try {
    const listening = await listen(site, parsed.data.host, parsed.data.port)
    console.log(`Serving at ${listening.url} (audience: ${listening.audience}). Stop with Ctrl+C.`)
    console.log(`Look first at ${listening.url}/board: has anything changed?`)
    process.once('SIGINT', () => void listening.close())
    process.once('SIGTERM', () => void listening.close())
  } catch (error) {
    if (error instanceof NoUsableRelease) throw new OperatorError('noRelease', ...error.lines)
    if (error instanceof CannotServe) throw new OperatorError('usage', error.message)
    throw error
  }
}
