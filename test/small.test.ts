import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileURLToPath } from 'node:url'

// Sixteen hand-written children, the whole program, and the figures worked out by hand in their README.

interface Figure {
  indicator: string
  period: string
  category?: string
  at?: number
  share?: number
  counted: number
  met: number | null
  unknown: number
}

const project = fileURLToPath(new URL('..', import.meta.url))
const small = path.join(project, 'data-samples', 'small')
const readme = readFileSync(path.join(small, 'README.md'), 'utf8')
const made = mkdtempSync(path.join(tmpdir(), 'golden-thread-small-'))
const site = path.join(made, 'site')
let figures: Figure[] = []

function goldenThread(...words: string[]): string {
  const program = path.join(project, 'pipeline', 'golden-thread.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    // Every figure of the catalogue is more than Node takes by itself.
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(`golden-thread ${words[0]} ended with ${status}: ${stderr}`)
  return stdout
}

beforeAll(() => {
  goldenThread(
    'build',
    small,
    '--to',
    site,
    '--audience',
    'internal',
    '--key',
    path.join(made, 'small.key'),
  )
  const kinds = ['year', 'all']
  figures = kinds.flatMap(
    (kind) => JSON.parse(goldenThread('figures', site, '--period', kind)) as Figure[],
  )
}, 60_000)

afterAll(() => rmSync(made, { recursive: true }))

const expected = readme
  .split('\n')
  .filter((line) => line.startsWith('| CH-'))
  .map((line) =>
    line
      .split('|')
      .slice(1, 7)
      .map((cell) => cell.trim()),
  )

test('the table of the README holds every indicator', () => {
  const held = new Set(expected.map(([indicator]) => indicator))
  expect([...held]).toEqual([
    'CH-01',
    'CH-02',
    'CH-03',
    'CH-05',
    'CH-10',
    'CH-11',
    'CH-12',
    'CH-18',
  ])
})

test.each(expected)(
  '%s, %s %s: %s counted, %s met, %s unknown',
  (indicator, period, category, counted, met, unknown) => {
    const found = figures.find(
      (each) =>
        each.indicator === indicator &&
        each.period === period &&
        (each.category ?? '') === category,
    )
    expect([found?.counted, found?.met, found?.unknown ?? 0]).toEqual([
      Number(counted),
      Number(met),
      Number(unknown),
    ])
  },
)

test('the curve of CH-03 at 365 days is the one worked out by hand', () => {
  const point = figures.find(
    (each) => each.indicator === 'CH-03' && each.period === 'all' && each.at === 365,
  )
  expect(point?.share).toBeCloseTo(0.3136, 3)
})

test('every child of the extract is named in the README', () => {
  const children = readFileSync(path.join(small, 'children.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  for (const row of children) expect(readme).toContain(`\`${row.split(',')[0]}\``)
})
