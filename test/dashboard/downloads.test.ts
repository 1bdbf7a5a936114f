import { tableFromIPC } from 'apache-arrow'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { fixtureApp } from '../fixture/app.ts'

let app: Hono

beforeAll(async () => {
  ;({ app } = await fixtureApp())
})

const get = async (path: string): Promise<Response> => app.request(path)

describe('the same address gives the same figures', () => {
  test('as a page, CSV, JSON and Arrow', async () => {
    const query = '?by=source_group&value=police&period=year'
    const json = (await (await get(`/indicators/re_referral_12m.json${query}`)).json()) as {
      cells: { period: string; percent: number }[]
    }
    const percents = json.cells.map((cell) => cell.percent)
    const csv = await (await get(`/indicators/re_referral_12m.csv${query}`)).text()
    const [header, ...rows] = csv
      .slice(1)
      .trim()
      .split('\r\n')
      .map((line) => line.split(','))
    expect(rows.map((row) => Number(row[header!.indexOf('percent')]))).toEqual(percents)
    const table = tableFromIPC(
      new Uint8Array(await (await get(`/indicators/re_referral_12m.arrow${query}`)).arrayBuffer()),
    )
    expect([...table.getChild('percent')!]).toEqual(percents)
    expect(table.schema.metadata.get('release')).toBe('2025-10-01-partnership')
    const page = await (await get(`/indicators/re_referral_12m${query}`)).text()
    for (const percent of percents)
      expect(page).toContain(`<td class="number">${percent.toFixed(1)}%</td>`)
  })
})

describe('CSV', () => {
  test('is one table, marked for spreadsheets, with [c] for what is withheld', async () => {
    const response = await get('/indicators/nfa_at_referral.csv?period=year')
    const bytes = new Uint8Array(await response.clone().arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = (await response.text()).trim().split('\r\n')
    expect(lines).toHaveLength(7)
    expect(lines[1]).toMatch(
      /^CH-10,nfa_at_referral,share,,,year,2020-21,\[c\],\[c\],\[c\],\[c\],\[c\],\[c\],/,
    )
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="nfa_at_referral_year.csv"',
    )
  })

  test('cannot start a formula', async () => {
    const csv = await (await get('/indicators/re_referral_12m.csv?by=team')).text()
    expect(csv).toContain(",'=east,")
    expect(csv).not.toMatch(/,"?=east/)
  })
})

test('Arrow holds no name of a category that is not in it', async () => {
  const bytes = Buffer.from(
    await (
      await get('/indicators/re_referral_12m.arrow?by=source_group&value=police')
    ).arrayBuffer(),
  )
  expect(bytes.includes('police')).toBe(true)
  expect(bytes.includes('housing')).toBe(false)
  expect(bytes.includes('nfa_at_referral')).toBe(false)
})

test('SVG stands alone: message, caption, source and release inside it, and nothing that runs', async () => {
  const response = await get('/indicators/re_referral_12m.svg')
  const svg = await response.text()
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(svg).toMatch(/<title id="title">[^<]+\.<\/title>/)
  expect(svg).toContain('How this can mislead')
  expect(svg).toContain('Release 2025-10-01-partnership')
  expect(svg).not.toMatch(/<script|<style|style=|href=/)
  expect(svg.match(/role="img"/g)).toHaveLength(1)
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
})
