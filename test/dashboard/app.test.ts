import { beforeAll, describe, expect, test } from 'vitest'
import type { Hono } from 'hono'
import type { Release } from '../../dashboard/release.ts'
import { addresses, fixtureApp } from '../fixture/app.ts'

let app: Hono
let release: Release

beforeAll(async () => {
  ;({ app, release } = await fixtureApp())
})

const text = async (path: string): Promise<string> => (await app.request(path)).text()

describe('every address of the catalogue', () => {
  test('answers, with the headers that keep a browser from doing anything else', async () => {
    for (const path of addresses(release)) {
      const response = await app.request(path)
      expect([path, response.status]).toEqual([path, 200])
      expect(response.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; (style-src 'self'; .*frame-ancestors 'none'|sandbox)$/,
      )
      expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(response.headers.get('permissions-policy')).toMatch(/camera=\(\)/)
      expect(response.headers.get('cache-control')).toMatch(
        path === '/healthz' ? /no-store/ : /^private, no-cache$/,
      )
      expect(response.headers.get('strict-transport-security')).toBeNull()
    }
  }, 60_000)

  test('is one page with one heading, no inline script or style, and the same footer', async () => {
    const pages = addresses(release).filter(
      (path) => !/\.(csv|json|arrow|svg|css|js)|healthz/.test(path),
    )
    for (const path of pages) {
      const page = await text(path)
      expect([path, page.match(/<h1>/g)?.length]).toEqual([path, 1])
      expect(page).not.toMatch(
        /<style|style="|<script(?! src="\/assets\/enhance\.js" defer><)| on[a-z]+="/,
      )
      expect(page).toContain('[c] = not shown, because too few children')
      expect(page).toContain('20 September 2025')
      expect(page).toContain('1 April 2020 to 15 September 2025')
      expect(page).not.toMatch(/\bNaN\b|undefined|\[object|Invalid Date/)
    }
  }, 60_000)

  test('has one tag for the whole release, which a second visit can use', async () => {
    const tag = (await app.request('/board')).headers.get('etag')!
    expect((await app.request('/indicators/re_referral_12m.csv')).headers.get('etag')).toBe(tag)
    const again = await app.request('/board', { headers: { 'If-None-Match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('answers HEAD, and no method that could change anything', async () => {
    expect((await app.request('/board', { method: 'HEAD' })).status).toBe(200)
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await app.request('/board', { method })
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    }
  })
})

describe('what is not in the catalogue', () => {
  const missing = [
    '/nothing',
    '/indicators',
    '/indicators/nothing',
    '/indicators/re_referral_12m.pdf',
    '/indicators/re_referral_12m.csv.svg',
    '/indicators/re_referral_12m?by=nothing',
    '/indicators/re_referral_12m?by=area',
    '/indicators/re_referral_12m?by=primary_need',
    '/indicators/re_referral_12m?by=source_group&value=nothing',
    '/indicators/re_referral_12m?value=police',
    '/indicators/re_referral_12m?period=week',
    '/indicators/re_referral_12m?period=2024-25',
    '/indicators/re_referral_12m?by=team&period=1999-00',
    '/indicators/children_re_referred?period=month',
    '/indicators/re_referral_12m?limit=1',
    '/indicators/re_referral_12m?by=team&by=team',
    '/indicators/re_referral_12m?show=nothing',
    '/definitions/nothing',
    '/definitions/constructor',
    '/indicators/__proto__',
    '/assets/nothing.css',
    '/assets/../app.ts',
    '/assets%2fstyle.css',
    '/assets/%2e%2e/app.ts',
    '/assets%5cstyle.css',
    '//board',
    '/board/',
  ]

  test('gives the very same page, hidden or never there', async () => {
    const first = await text(missing[0]!)
    for (const path of missing) {
      const response = await app.request(path)
      expect([path, response.status]).toEqual([path, 404])
      expect(await response.text()).toBe(first)
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    }
  })
})

describe('the form', () => {
  test.each([
    ['show=&period=month', '/indicators/re_referral_12m'],
    ['show=team&period=month', '/indicators/re_referral_12m?by=team'],
    ['show=team&period=2022-23', '/indicators/re_referral_12m?by=team&period=2022-23'],
    ['show=team%3A%3Deast&period=2022-23', '/indicators/re_referral_12m?by=team&value=%3Deast'],
    [
      'show=source_group%3Apolice&period=quarter',
      '/indicators/re_referral_12m?by=source_group&value=police&period=quarter',
    ],
  ])('%s leads to %s', async (query, address) => {
    const response = await app.request(`/indicators/re_referral_12m?${query}`)
    expect([response.status, response.headers.get('location')]).toEqual([303, address])
    expect((await app.request(address)).status).toBe(200)
  })
})

describe('text from the release', () => {
  test('never becomes markup', async () => {
    const page = await text(
      `/indicators/re_referral_12m?by=team&value=${encodeURIComponent('<i>west</i>')}`,
    )
    expect(page).not.toContain('<i>')
    expect(page).not.toContain("<script>alert('sql')")
    expect(page).not.toContain('<b>b</b>')
    expect(page).toContain('&lt;i&gt;West&lt;/i&gt;')
    expect(page).toContain('North &amp; coast')
    expect(await text('/indicators/re_referral_12m.svg?by=team')).toMatch(
      /North &amp; coast[^]*&lt;i&gt;West/,
    )
  })

  test('a worked example is shown as tables', async () => {
    expect(await text('/definitions/re_referral_12m')).toMatch(
      /<h5>referrals<\/h5>[^]*<th scope="col">child_id<\/th>/,
    )
  })
})

describe('withheld figures', () => {
  test('leave no number on the page of an indicator that is withheld throughout', async () => {
    const page = await text('/indicators/nfa_at_referral')
    const table = page.match(/<table id="chart-table">[^]*?<\/table>/)![0]
    const cells = [...table.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map((cell) => cell[1])
    expect(new Set(cells)).toEqual(new Set(['[c]', 'not shown']))
    const chart = page.match(/<svg[^]*?<\/svg>/)![0]
    expect(chart.match(/<text[^>]*>[^<]*/g)).toHaveLength(1)
    expect(chart).toContain('Not shown [c]')
  })
})

describe('an internal release', () => {
  test('carries its mark on every page and in every file, and answers this machine only', async () => {
    const { app: internal, release: held } = await fixtureApp({ audience: 'internal' })
    for (const path of addresses(held).filter((each) => !/assets|healthz/.test(each))) {
      const response = await internal.request(path)
      expect([
        path,
        (await response.text()).includes('INTERNAL – true counts – not for sharing'),
      ]).toEqual([path, true])
    }
    const request = (host: string) => internal.request('/board', { headers: { Host: host } })
    expect((await request('figures.example:8484')).status).toBe(421)
    expect((await request('127.0.0.1:8484')).status).toBe(200)
    expect((await request('[::1]:8484')).status).toBe(200)
  }, 60_000)

  test('shows row counts as they are, where a partnership release rounds them', async () => {
    const { app: internal } = await fixtureApp({ audience: 'internal' })
    expect(await (await internal.request('/data')).text()).toContain('21,417')
    const shown = await text('/data')
    expect(shown).not.toMatch(/21,417|21,408|>9</)
    expect(shown).toMatch(/21,420[^]*21,420[^]*\[c\][^]*120/)
  })
})
