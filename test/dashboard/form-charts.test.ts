import { describe, expect, test } from 'vitest'
import { dotsChart } from '../../dashboard/charts/dots.ts'
import { settingsComparison, settingsOf } from '../../dashboard/figures/settings.ts'
import { chartOf } from '../../dashboard/charts/chart.ts'
import { viewOf } from '../fixture/form-figure.ts'
import type { State } from '../fixture/form-figure.ts'

const states: State[] = ['ordinary', 'with gaps', 'all withheld']

/** One view or more of every form: the name of its golden pictures, the indicator, what is asked. */
const views: [string, string, Record<string, string>?][] = [
  ['measure', 'worker_changes'],
  ['measure-side-by-side', 'worker_changes', { by: 'team' }],
  ['rate-groups-over-time', 'escalations'],
  ['rate-groups', 'escalations', { period: '2024-25' }],
  ['rate-funnel', 'moves_rate', { by: 'source_group' }],
  ['rate-heat', 'referral_rate'],
  ['rate-profile', 'before_neglect'],
  ['observed-expected', 'one_source', { period: 'quarter' }],
  ['observed-expected-side-by-side', 'one_source', { by: 'age_band' }],
  ['groups', 'by_deprivation'],
  ['groups-heat', 'enduring_issue'],
  ['groups-side-by-side', 'by_deprivation', { by: 'age_band' }],
  ['pairs', 'not_in_need_by_pairs', { by: 'area' }],
  ['standardised', 'history_and_decision'],
  ['combination', 'interlinked'],
  ['combination-side-by-side', 'interlinked', { by: 'age_band' }],
  ['pathway', 'decision_funnel'],
  ['pathway-side-by-side', 'decision_funnel', { by: 'age_band' }],
  ['concentration', 'concentration'],
  ['recurrent', 'referrals_gathered'],
  ['curve-groups', 'after_closure'],
  ['curve-panels', 'own_distress'],
  ['curve-age', 'involved_by_age'],
  ['curve-complement', 'lasting_safety'],
]

describe.each(views)('%s', (name, key, search) => {
  test.each(states)('%s', async (state) => {
    const svg = chartOf(viewOf(key, search, state).figure, 'title summary')
    const lines = `${svg.replaceAll('><', '>\n<')}\n`
    await expect(lines).toMatchFileSnapshot(
      `../golden/charts/form-${name}-${state.replace(' ', '-')}.svg`,
    )
  })

  test('is one named picture without styles of its own', () => {
    const svg = chartOf(viewOf(key, search).figure, 'title summary')
    expect(svg).toMatch(/^<svg[^>]* aria-labelledby="title summary"[^>]* role="img"/)
    expect(svg).not.toMatch(/<style|style=|<title|NaN|undefined|Infinity|\d\.\d{3}/)
    const sizes = [...svg.matchAll(/font-size="(\d+)"/g)].map((size) => Number(size[1]))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
  })

  test('says nothing but [c] when every figure is withheld', () => {
    const svg = chartOf(viewOf(key, search, 'all withheld').figure, 'title summary')
    expect([...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((text) => text[1])).toEqual([
      'Not shown [c]',
    ])
    expect(svg).not.toMatch(/<(circle|path|rect|line)/)
  })
})

test('settings stand beside the definition as it is', async () => {
  const { release, selection } = viewOf('re_referral_12m')
  const settings = settingsOf(release.cells, release.manifest.periods, selection.definition)!
  const svg = dotsChart(settingsComparison(settings)!, 'title')
  await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
    '../golden/charts/form-settings.svg',
  )
})
