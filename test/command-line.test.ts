import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The program as a person meets it: words in, lines and an exit code out. */
let home: string
let returns: string
let site: string

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['pipeline/golden-thread.mjs', ...words],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  )
  return { status, output: stdout, errors: stderr }
}

const build = (folder: string, to = site) =>
  run('build', folder, '--to', to, '--key', path.join(home, 'key'))

function figures(from: string, ...words: string[]): Record<string, unknown>[] {
  return JSON.parse(run('figures', from, ...words).output)
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name))
}

/** A manifest without its periods and worked examples, whose made-up dates may be anyone's birthday. */
function withoutDefinitions(file: string, text: string): string {
  return file.endsWith('manifest.json')
    ? JSON.stringify({ ...JSON.parse(text), definitions: null, periods: null })
    : text
}

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'golden-thread-line-'))
  returns = path.join(home, 'returns')
  site = path.join(home, 'site')
  expect(
    run('sample', '--to', returns, '--children', '1500', '--years', '4', '--as', 'cin-census')
      .status,
  ).toBe(0)
})

afterAll(() => rm(home, { recursive: true, force: true }))

describe('census returns in, protected figures out', () => {
  it('publishes, says what it read, and every row is accounted for', () => {
    const built = build(returns)
    expect(built.errors).not.toMatch(/\n\s+at /)
    expect(built.status).toBe(0)
    const counted = [
      ...built.output.matchAll(/rows in ([\d,]+) = accepted ([\d,]+) \+ rejected ([\d,]+)/g),
    ]
    expect(counted.length).toBeGreaterThan(5)
    for (const [, ...numbers] of counted) {
      const [rows, accepted, rejected] = numbers.map((each) => Number(each.replaceAll(',', '')))
      expect(rows).toBe(accepted! + rejected!)
    }
  })

  it('no file that the program wrote holds an id, a pupil number or a date of birth of the returns', async () => {
    const given = (
      await Promise.all((await filesBelow(returns)).map((file) => readFile(file, 'utf8')))
    ).join()
    const taken = (element: string) =>
      new Set(
        [...given.matchAll(new RegExp(`<${element}>([^<]+)<`, 'g'))].map(([, value]) => value!),
      )
    const identifiers = [...taken('LAchildID'), ...taken('UPN')]
    expect(identifiers.length).toBeGreaterThan(1000)
    const written = await filesBelow(site)
    expect(written.length).toBeGreaterThan(2)
    for (const file of written) {
      const bytes = withoutDefinitions(file, await readFile(file, 'latin1'))
      expect(identifiers.filter((identifier) => bytes.includes(identifier))).toEqual([])
      expect([...taken('PersonBirthDate')].filter((date) => bytes.includes(date))).toEqual([])
    }
  })

  it('the same returns and key give the same release', () => {
    const first = JSON.parse(run('releases', site, '--json').output)
    expect(build(returns).status).toBe(0)
    const second = JSON.parse(run('releases', site, '--json').output)
    expect(second[0].release).toBe(first[0].release)
    expect(run('verify', site).status).toBe(0)
  })

  it('an unusable folder is refused in plain lines, and the release before it still stands', async () => {
    const cut = path.join(home, 'cut')
    await cp(returns, cut, { recursive: true })
    const [file] = (await readdir(cut)).filter((name) => name.endsWith('.xml'))
    const text = await readFile(path.join(cut, file!), 'utf8')
    await writeFile(path.join(cut, file!), text.slice(0, text.length / 2))
    const before = await readFile(path.join(site, 'CURRENT'), 'utf8')
    const refused = build(cut)
    expect(refused.status).toBe(3)
    expect(refused.errors).toContain(file)
    expect(refused.errors).not.toMatch(/\n\s+at /)
    expect(await readFile(path.join(site, 'CURRENT'), 'utf8')).toBe(before)
    expect(run('verify', site).status).toBe(0)
  })
})

describe('our own extract', () => {
  it('the order of the rows changes no figure', async () => {
    const [asMade, turned] = ['as-made', 'turned'].map((name) => path.join(home, name))
    expect(run('sample', '--to', asMade!, '--children', '1500', '--years', '4').status).toBe(0)
    await cp(asMade!, turned!, { recursive: true })
    for (const file of (await filesBelow(turned!)).filter((each) => each.endsWith('.csv'))) {
      const [header, ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\n')
      await writeFile(file, `${[header, ...rows.reverse()].join('\n')}\n`)
    }
    const sites = [asMade!, turned!].map((folder) => {
      const to = `${folder}-site`
      expect(build(folder, to).status).toBe(0)
      return to
    })
    for (const indicator of ['CH-01', 'CH-03', 'CH-11', 'CH-18']) {
      const [one, other] = sites.map((to) =>
        figures(to, indicator, '--by', 'source_group', '--period', 'all'),
      )
      expect(other).toEqual(one)
      expect(one!.some((cell) => !cell['withheld'])).toBe(true)
    }
  })
})

describe('what went wrong, in the exit code', () => {
  it.each([
    ['no such command', ['bild'], 2],
    ['nowhere to put it', ['build', '.'], 2],
    [
      'no such audience',
      ['build', 'data-samples/small', '--to', 'nowhere', '--audience', 'all'],
      2,
    ],
    ['no such kind of sample', ['sample', '--to', 'nowhere', '--as', 'paper'], 2],
    ['no official file', ['comparators', '--to', 'nowhere'], 2],
    ['a file that is no official one', ['comparators', 'package.json', '--to', 'nowhere'], 3],
    ['help', ['--help'], 0],
  ])('%s', (_, words, status) => {
    expect(run(...words).status).toBe(status)
  })

  it('an empty folder holds no extract (3) and no release (6)', async () => {
    const empty = path.join(home, 'empty')
    await mkdir(empty, { recursive: true })
    expect(build(empty).status).toBe(3)
    for (const command of ['figures', 'serve', 'verify', 'rollback']) {
      const told = run(command, empty)
      expect([command, told.status]).toEqual([command, 6])
      expect(told.errors.trim().split('\n')).toHaveLength(1)
    }
  })
})
