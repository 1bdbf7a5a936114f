import { beforeAll, expect, test } from 'vitest'
import type { Definition } from '../../pipeline/release/contract.ts'
import { fixtureApp } from '../fixture/app.ts'

let page: string

beforeAll(async () => {
  const change = (definition: Definition): Definition =>
    definition.key === 'not_met_before_help' ? { ...definition, unit: 'assessment' } : definition
  const { app } = await fixtureApp({
    change: (manifest) => ({ ...manifest, definitions: manifest.definitions.map(change) }),
  })
  page = await (await app.request('/review')).text()
})

test('begins with what is on it, and every entry leads to a heading', () => {
  const contents = page.match(/<nav class="contents"[^]*?<\/nav>/)![0]
  const ids = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
  expect(ids).toEqual(['before', 'next', 'steps', 'together', 'limits'])
  for (const id of ids) expect(page).toContain(`<h2 id="${id}">`)
})

test('says of every figure what it says, and folds its chart, table and questions away', () => {
  const figures = page.match(/<section class="folded"[^]*?<\/section>/g)!
  expect(figures.length).toBeGreaterThan(8)
  for (const figure of figures) {
    const [said, folded] = figure.split('<details>')
    expect(said).toMatch(/<h3[^]*<p id="[a-z_]+-headline">[^<]{20,}/)
    expect(said).not.toContain('<svg')
    expect(folded).toMatch(/<svg[^]*<table[^]*Questions to ask/)
  }
})

test('leaves out how assessments divide: their path is no child’s', () => {
  expect(page).toContain('id="which_referral-title"')
  expect(page).not.toContain('id="not_met_before_help-title"')
})
