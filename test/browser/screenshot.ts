/**
 * Writes the picture of the README: `tsx test/browser/screenshot.ts <site-folder> <out.png> [page]`.
 * Serves the site on a free port of this machine, opens one page, and takes its upper part.
 */
import { listen } from '../../dashboard/server.ts'
import { browserPath, openWindow } from './browser.ts'

const [site, out, address = '/indicators/nfa_at_referral?period=quarter'] = process.argv.slice(2)
if (!site || !out)
  throw new Error('usage: tsx test/browser/screenshot.ts <site-folder> <out.png> [page]')

const browser = await browserPath()
if (!browser) throw new Error('no browser found: name one in GOLDEN_THREAD_BROWSER')

const serving = await listen(site, '127.0.0.1', 0)
const window = await openWindow(browser, { width: 1100, height: 1000 })
const page = await window.context.newPage()
await page.goto(serving.url + address)
await page.screenshot({ path: out })
await window.close()
await serving.close()
