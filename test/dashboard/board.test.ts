import { beforeAll, describe, expect, test } from 'vitest'
import { hasYearlyNumber, yearlyOf } from '../../dashboard/figures/yearly.ts'
import type { Yearly } from '../../dashboard/figures/yearly.ts'
import { changeWords, countWords, yearFigure, yearsRead } from '../../dashboard/words/yearly.ts'
import type { Cell } from '../../pipeline/release/contract.ts'
import { fixtureApp } from '../fixture/app.ts'
import { definitions } from '../fixture/definitions.ts'
import { formDefinitions } from '../fixture/form-definitions.ts'
import { viewOf } from '../fixture/form-figure.ts'

function yearly(key: string, change: (cell: Cell) => Cell = (same) => same): Yearly {
  const { release, selection } = viewOf(key, {}, 'ordinary', change)
  return yearlyOf(release, selection.definition)
}

/** The same indicator with the figures of one year put in the place of what it says. */
const inYear =
  (period: string, figures: Partial<Cell>) =>
  (cell: Cell): Cell =>
    cell.period === period ? { ...cell, ...figures } : cell

const at = (lower: number, percent: number, upper: number) => ({ percent, lower, upper })

describe('a figure of one year beside the year before', () => {
  const changed = (before: Partial<Cell>, latest: Partial<Cell>) =>
    yearly('children_re_referred', (cell) =>
      inYear('2023-24', before)(inYear('2024-25', latest)(cell)),
    )

  test('has changed where the range of the difference leaves zero out, and says by how much', () => {
    const higher = changed(at(18, 20, 22), at(28, 30, 32))
    expect(higher.latest!.period).toBe('2024-25')
    expect([higher.change, changeWords(higher)]).toEqual([
      'higher',
      'Higher, by 7.2 to 12.8 percentage points',
    ])
    expect(changeWords(changed(at(28, 30, 32), at(18, 20, 22)))).toMatch(/^Lower, by 7\.2 to 12\.8/)
  })

  test('may have changed though two ranges overlap, and not where their difference may be none', () => {
    expect(changed(at(18, 20, 22), at(21, 23, 25)).change).toBe('higher')
    expect(changeWords(changed(at(18, 20, 22), at(20, 22, 24)))).toBe('No clear change')
  })

  test('has none to stand beside where the year before is not shown', () => {
    const hidden = { percent: null, lower: null, upper: null, counted: null, withheld: true }
    const alone = changed(hidden, at(18, 20, 22))
    expect([alone.change, yearFigure(alone, alone.before)]).toEqual(['alone', '[c]'])
    expect(yearsRead(alone)).toContain('2023-24 not shown, 2024-25 20.0%')
  })
})

describe('every form with one number', () => {
  const forms = [...definitions, ...formDefinitions].filter(hasYearlyNumber)

  test('leaves out what is divided, and what says nothing of all together', () => {
    const keys = forms.map(({ key }) => key)
    for (const key of ['interlinked', 'decision_funnel', 'before_neglect', 'which_referral'])
      expect(keys).not.toContain(key)
    expect(keys).toContain('referral_rate')
  })

  test('reads a curve at its day, chance as a ratio, and judges no mean without a range', () => {
    expect(yearly('after_closure').title).toBe(
      'Per cent that are followed by another referral within 12 months',
    )
    const chance = yearly('one_source')
    expect([chance.title, chance.unit]).toEqual(['Times what chance alone would give', 'number'])
    expect(chance.latest!.lower!).toBeLessThan(chance.latest!.reading!)
    expect(yearly('concentration').change).toBe('untested')
    expect(yearly('worker_changes').change).not.toBe('untested')
  })

  test('is counted, with how many would look changed by chance alone', () => {
    const of = (change: Yearly['change']): Yearly => ({ ...yearly('worker_changes'), change })
    expect(countWords([...Array(19).fill(of('unclear')), of('higher'), of('untested')])).toBe(
      'Of 20 figures that can be judged, one changed beyond chance. If nothing at all had changed, about one would look as if they had. One more cannot be judged.',
    )
  })
})

describe('the page', () => {
  let page: string
  beforeAll(async () => {
    const { app } = await fixtureApp()
    page = await (await app.request('/board')).text()
  })

  test('gives each theme its figures, with a link and a small line that is named', () => {
    expect(page).toMatch(/Every figure, by theme[^]*<summary>Frequency: \d+ figures, /)
    expect(page).toContain('<a href="/indicators/worker_changes">Changes of worker</a>')
    expect(page).toMatch(/<svg [^>]*aria-label="By year: 2020-21 /)
  })

  test('says what no one number stands for, and how a change is judged', () => {
    expect(page).toMatch(/Read on their own pages[^]*Reports before neglect was acted on/)
    expect(page).not.toMatch(/<th scope="row"><a href="\/indicators\/before_neglect"/)
    expect(page).toMatch(/Brothers and sisters are often referred\s+together/)
  })
})
