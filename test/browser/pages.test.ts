import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { listen } from '../../dashboard/server.ts'
import type { Listening } from '../../dashboard/server.ts'
import { withHistory, writeOfficial } from '../fixture/official.ts'
import { temporarySite, writeRelease } from '../fixture/release.ts'
import { browserPath, openWindow } from './browser.ts'
import type { Window } from './browser.ts'

const browser = await browserPath()
const title = browser
  ? 'in a browser'
  : 'in a browser (left out: no Chrome or Edge was found on this machine)'

const pages = [
  '/',
  '/board',
  '/review',
  '/quality',
  '/definitions',
  '/definitions/re_referral_12m',
  '/definitions/coverage',
  '/definitions/changes',
  '/data',
  '/data/answers',
  '/data/rules',
  '/data/held',
  '/data/dates',
  '/data/changes',
  '/accessibility',
  '/glossary',
  '/not-there',
  '/indicators/re_referral_12m',
  '/indicators/re_referral_12m?period=year',
  '/indicators/re_referral_12m?by=source_group',
  '/indicators/re_referral_12m?by=age_band',
  '/indicators/re_referral_12m?by=team&value=south&period=year',
  '/indicators/children_re_referred',
  '/indicators/nfa_at_referral',
  '/indicators/early_closure',
  '/indicators/contacts_before_referral',
  '/indicators/which_referral',
  '/indicators/not_met_before_help?by=age_band',
  '/indicators/return_after_closure',
  '/indicators/return_after_closure?by=source_group',
  '/indicators/escalations',
  '/indicators/one_source?by=age_band',
  '/indicators/interlinked',
  '/indicators/decision_funnel',
  '/indicators/after_closure',
  '/indicators/not_in_need_by_pairs?by=area',
]

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules whose verdict depends on the width of the screen. */
const rulesOfLayout = [
  'target-size',
  'scrollable-region-focusable',
  'meta-viewport',
  'landmark-unique',
]

describe.runIf(browser !== null || process.platform === 'linux')(title, () => {
  let serving: Listening
  let internal: Listening
  let remove: (() => Promise<void>)[] = []

  beforeAll(async () => {
    const [open, closed] = [await temporarySite(), await temporarySite()]
    remove = [open.remove, closed.remove]
    await writeRelease(open.site, withHistory)
    await writeOfficial(open.site)
    await writeRelease(closed.site, { audience: 'internal' })
    serving = await listen(open.site, '127.0.0.1', 0)
    internal = await listen(closed.site, '127.0.0.1', 0)
  }, 60_000)

  afterAll(async () => {
    await Promise.all([serving.close(), internal.close()])
    for (const each of remove) await each()
  })

  /** Opens every page in one window, with what the browser complained of and asked for. */
  async function visit(
    options: Parameters<typeof openWindow>[1],
    look: (page: Page, path: string) => Promise<void>,
    addresses: string[] = pages.map((path) => serving.url + path),
  ): Promise<string[]> {
    const window: Window = await openWindow(browser!, options)
    const complaints: string[] = []
    try {
      const page = await window.context.newPage()
      page.on('console', (message) => complaints.push(`${page.url()} said ${message.text()}`))
      page.on('pageerror', (error) => complaints.push(`${page.url()} threw ${error.message}`))
      page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`))
      page.on('request', (request) => {
        const { protocol, host } = new URL(request.url())
        if (protocol !== 'data:' && host !== new URL(addresses[0]!).host)
          complaints.push(`asked ${host}`)
      })
      for (const address of addresses) {
        await page.goto(address)
        await look(page, address)
      }
    } finally {
      await window.close()
    }
    // The page that is not there is meant to be 404, and Chromium says so on the console.
    return complaints.filter((complaint) => !/not-there said .*404/.test(complaint))
  }

  const open = async (page: Page): Promise<void> =>
    page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))

  const wide = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

  test('axe reports nothing, the console is silent, no request leaves the host', async () => {
    const complaints = await visit({ width: 1280 }, async (page, path) => {
      await open(page)
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
      const found = violations.flatMap((each) =>
        each.nodes.map((node) => `${each.id}: ${node.html}`),
      )
      expect([path, found]).toEqual([path, []])
    })
    expect(complaints).toEqual([])
  }, 900_000)

  test('at 320 pixels no page is wider than the screen, and axe finds every target and region', async () => {
    const complaints = await visit({ width: 320, height: 640 }, async (page, path) => {
      await open(page)
      expect([path, await wide(page)]).toEqual([path, 0])
      const { violations } = await new AxeBuilder({ page }).withRules(rulesOfLayout).analyze()
      expect([path, violations.map((each) => each.id)]).toEqual([path, []])
    })
    expect(complaints).toEqual([])
  }, 900_000)

  test('1280 pixels at 400 % do not overflow', async () => {
    const complaints = await visit(
      { width: 320, height: 256, deviceScaleFactor: 4 },
      async (page, path) => {
        expect([path, await wide(page)]).toEqual([path, 0])
      },
    )
    expect(complaints).toEqual([])
  }, 120_000)

  test('everything is there without JavaScript, and the form works', async () => {
    const complaints = await visit(
      { width: 1280, javaScriptEnabled: false },
      async (page, path) => {
        expect([path, await page.locator('main h1').count()]).toEqual([path, 1])
      },
    )
    expect(complaints).toEqual([])
    await visit(
      { width: 1280, javaScriptEnabled: false },
      async (page) => {
        expect(await page.locator('svg.chart').first().isVisible()).toBe(true)
        expect(await page.locator('#chart-table tbody tr').count()).toBe(66)
        await page.getByLabel('Show', { exact: true }).selectOption('team:south')
        await page.getByRole('button', { name: 'Show', exact: true }).click()
        expect(page.url()).toBe(`${serving.url}/indicators/re_referral_12m?by=team&value=south`)
        expect(await page.locator('svg.chart').first().isVisible()).toBe(true)
      },
      [`${serving.url}/indicators/re_referral_12m`],
    )
  }, 120_000)

  test('the arrow keys read a chart point by point', async () => {
    const complaints = await visit(
      { width: 1280 },
      async (page) => {
        const slider = page.getByLabel('Read the chart point by point')
        await slider.focus()
        await page.keyboard.press('ArrowRight')
        expect(await slider.getAttribute('aria-valuetext')).toBe('May 2020')
        const reading = await page.locator('.reader output').textContent()
        expect(reading).toMatch(/^May 2020: Per cent \d+\.\d%; .*Referrals counted 320/)
      },
      [`${serving.url}/indicators/re_referral_12m`],
    )
    expect(complaints).toEqual([])
  }, 60_000)

  test('the keyboard reaches the content past the navigation, and its focus can be seen', async () => {
    await visit(
      { width: 1280 },
      async (page) => {
        await page.keyboard.press('Tab')
        const skip = page.getByRole('link', { name: 'Skip to main content' })
        expect(
          await skip.evaluate(
            (link) => link === document.activeElement && link.getBoundingClientRect().top >= 0,
          ),
        ).toBe(true)
        await page.keyboard.press('Enter')
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
      },
      [`${serving.url}/board`],
    )
  }, 60_000)

  test('an internal release shows its mark on screen', async () => {
    await visit(
      { width: 1280 },
      async (page) => {
        expect(
          await page.getByText('INTERNAL – true counts – not for sharing').first().isVisible(),
        ).toBe(true)
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
        expect(violations.map((each) => each.id)).toEqual([])
      },
      [`${internal.url}/board`],
    )
  }, 60_000)
})
