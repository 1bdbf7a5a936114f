import { writeFile } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { createApp } from '../../dashboard/app.ts'
import { OfficialSite, ashby, few, yearly } from '../fixture/official-site.ts'
import { writeRelease } from '../fixture/release.ts'

const beside = new OfficialSite()

describe('the file of official figures', () => {
  const health = async (page: (address: string) => Promise<string>) =>
    JSON.parse(await page('/healthz')) as Record<string, unknown>

  test('need not be there', async () => {
    await writeRelease(beside.folder, { cells: few })
    const page = await beside.pages()
    expect(await page(yearly)).not.toContain('official figures')
    expect(await health(page)).toMatchObject({ status: 'ok', problem: null })
  })

  test('is read while the server runs, and every page is drawn anew', async () => {
    await writeRelease(beside.folder, { cells: few })
    const site = await beside.open()
    const app = createApp(site)
    const before = await app.request(yearly)
    expect(await before.text()).not.toContain('official figures')
    await beside.putBeside()
    await site.refresh()
    const tag = { 'If-None-Match': before.headers.get('etag')! }
    const after = await app.request(yearly, { headers: tag })
    expect(after.status).toBe(200)
    expect(await after.text()).toContain('official figures')
  })

  test.each([
    [
      'is cut',
      '{"product":"golden-th',
      'comparators.json: is not JSON; write it again with golden-thread comparators',
    ],
    [
      'holds something else',
      '{"comparators":1}',
      /^comparators\.json: \w+ is not what this version reads; write it again/,
    ],
    [
      'was made by another version',
      '{"comparators":99}',
      /^comparators\.json: was made by another version of Golden Thread; write it again/,
    ],
  ])('one that %s is told in one line, and the site serves without it', async (_, text, words) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await writeRelease(beside.folder, { cells: few })
    await writeFile(beside.file, text)
    const page = await beside.pages()
    await beside.site.refresh()
    expect(said.mock.calls).toEqual([[expect.stringMatching(words)]])
    expect(await page(yearly)).not.toContain('official figures')
    expect(await health(page)).toMatchObject({
      status: 'serving without the official figures',
      problem: expect.stringMatching(words) as unknown,
    })
    await beside.putBeside()
    await beside.site.refresh()
    expect(beside.site.current().official.problem).toBeNull()
  })

  test('a later release keeps the figures beside it', async () => {
    await beside.served(ashby)
    await writeRelease(beside.folder, { release: 'later', cells: few })
    await beside.site.refresh()
    expect(beside.site.current().manifest.release).toBe('later')
    expect(beside.site.current().official.comparators?.areas).toHaveLength(7)
  })
})
