import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { extract, folderOf, referrals } from './intake-folder.ts'

const program = fileURLToPath(new URL('../pipeline/golden-thread.mjs', import.meta.url))

function check(files: Record<string, string | Buffer>, ...options: string[]) {
  const folder = folderOf(files)
  const run = spawnSync(process.execPath, [program, 'check', path.join(folder), ...options], {
    encoding: 'utf8',
    // Every figure of the catalogue is more than Node takes by itself.
    maxBuffer: 2 ** 30,
  })
  return { code: run.status, out: run.stdout, error: run.stderr }
}

test(
  'check prints rows in = accepted + rejected, then one line a fault',
  { timeout: 60_000 },
  () => {
    const { code, out, error } = check(
      extract({
        'referrals.csv': referrals('r1,c1,2022-05-04,6,0,2022-05-01,RC8', 'r2,,2022-05-04,6,0,,'),
      }),
    )
    expect(error).toBe('')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Golden Thread extract: Thornbeck, 2 files, complete from 2018-04-01 to 2024-03-31$/m,
    )
    expect(out).toMatch(/^referrals +rows in 2 = accepted 1 \+ rejected 1$/m)
    expect(out).toMatch(
      /^referrals\.csv, record 1, column closure_date: Closed before it was referred \(8630; only here\)\./m,
    )
  },
)

test(
  'what is refused is one plain line and exit code 3, and an object with --json',
  { timeout: 60_000 },
  () => {
    const bad = extract({ 'referrals.csv': referrals('r1,c1,04/05/2022,6,0,,') })
    const plain = check(bad)
    expect(plain).toMatchObject({ code: 3, out: '' })
    expect(plain.error.trim().split('\n')).toEqual([
      'referrals.csv, record 1, column referral_date: cannot be read as a date, and so in at least half of the file. Write dates as YYYY-MM-DD.',
    ])
    const json = check(bad, '--json')
    expect(json.code).toBe(3)
    expect(JSON.parse(json.out)).toEqual({ refused: true, messages: [plain.error.trim()] })
  },
)

test('--json prints one object', { timeout: 60_000 }, () => {
  const { code, out } = check(extract(), '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    refused: false,
    kinds: [{ kind: 'golden_thread' }],
    inputs: [{ file: 'children.csv' }, { file: 'referrals.csv' }],
  })
})
