import { describe, expect, test } from 'vitest'
import { negated, outcomeWords } from '../../dashboard/words/clock.ts'
import { limitWords } from '../../dashboard/words/limits.ts'
import { chanceWords, plural } from '../../dashboard/words/numbers.ts'
import { ageLabel, daysLabel } from '../../dashboard/words/periods.ts'
import { wordsOf } from '../../dashboard/words/words.ts'
import { grids } from '../../pipeline/release/contract.ts'
import type { Cell } from '../../pipeline/release/contract.ts'
import { viewOf } from '../fixture/form-figure.ts'

function say(...asked: Parameters<typeof viewOf>): string {
  const { figure, selection } = viewOf(...asked)
  const { headline, summary } = wordsOf(figure, selection)
  return `${headline} ${summary}`
}

describe('what each form says', () => {
  test('a mean: the latest complete period with its likely range', () => {
    expect(say('worker_changes')).toMatch(
      /^Mean number of lead workers: \d\.\d\d \(likely between \d\.\d\d and \d\.\d\d\) in April to June 2025\. The likely ranges of April to June 2020 and April to June 2025 (overlap: no clear|do not overlap: something may have)/,
    )
  })

  test('a share beside its chance', () => {
    expect(say('one_source')).toMatch(
      /^Of every 100 children in April to June 2025, about \d+ meet the definition, where chance alone would give 31 \(\d\.\d\d times as many\)\./,
    )
  })

  test('groups are read out in the order of the definition', () => {
    expect(say('by_deprivation')).toMatch(
      /\(“Most deprived fifth of areas”\), .* and 44\.5% \(“Least deprived fifth of areas”\)\. For five of five, the likely range .* For the authority as a whole it is 24\.5%\.$/,
    )
  })

  test('rates of which all together say nothing: each row from its first column to its last', () => {
    const words = say('before_neglect')
    expect(words).toMatch(
      /^Reports for every 100 years of childhood, “Neglect” and “Children alike with no such plan”: 26\.4 and 35\.4 for “60 to 49 months before”; /,
    )
    expect(words).not.toContain('authority as a whole')
  })

  test('groups that overlap are not set beside the whole', () => {
    const wide = (cell: Cell): Cell => (cell.category ? { ...cell, counted: 5000 } : cell)
    const words = say('by_deprivation', {}, 'ordinary', wide)
    expect(words).toContain('The groups overlap: each is a share of its own.')
    expect(words).not.toContain('likely range')
  })

  test('a pathway tells how far from each beginning', () => {
    expect(say('decision_funnel')).toMatch(
      /^Of every 100 referrals, about 72 “First referral” and 28 “Repeat referral”\. Of every 100 “First referral”, about 82 “Assessed”, \d+ “Found in need”/,
    )
  })

  test('a concentration beside what chance alone would give', () => {
    expect(say('concentration')).toBe(
      'The 10% of families with most account for 43.0% of the total. If chance alone made some have more than others, it would be 24.0%. Gini index: 0.48 (0 = all have the same, 1 = one has everything).',
    )
  })

  test('a curve by age, and a curve of those to whom it has not happened', () => {
    expect(say('involved_by_age')).toMatch(
      /^Of every 100 children, about 38 have been referred by age 16 \(/,
    )
    expect(say('lasting_safety')).toMatch(
      /^Of every 100 planned closures, about 87 are not referred again within 12 months \(likely between 85 and 89\)\. .*Shown is to how many it has not happened\.$/,
    )
  })
})

describe('groups of curves', () => {
  test('differ by so many, with an interval; how often chance would do it comes last', () => {
    expect(say('after_closure')).toMatch(
      /Against “Planned closure” within 12 months: “Assessed, then closed with no plan” 4 more of every 100 \(likely between 1 and 6 more\); .*If the groups were alike, chance would make differences as large as these about 2 times in 1,000 \(log-rank test, p = 0\.002\)\.$/,
    )
  })

  test('are not called different where zero is as likely', () => {
    expect(say('referrals_gathered')).toContain(
      '“Did not meet it” not clearly different (likely between 0.05 fewer and 0.25 more)',
    )
  })

  test.each([
    [0.00004, 'less than once in 1,000 times (log-rank test, p < 0.001)'],
    [0.0012, 'about once in 1,000 (log-rank test, p = 0.001)'],
    [0.23, 'about 23 times in 100 (log-rank test, p = 0.23)'],
  ])('a chance of %d is %s', (p, words) => expect(chanceWords(p)).toContain(words))
})

describe('a rate compared across values', () => {
  const search = { by: 'source_group', period: '2024-25' }
  const moveSchools = (change: (met: number) => number) => (cell: Cell) => {
    if (cell.value !== 'school' || cell.met === null) return cell
    const met = change(cell.met)
    return { ...cell, met, number: (100 * met) / cell.at_risk! }
  }
  const limits = (...asked: Parameters<typeof viewOf>) =>
    limitWords(viewOf(...asked).figure).join(' ')

  test('how many lie outside the limits, and what is compared', () => {
    expect(say('moves_rate', search)).toMatch(
      /^None of 11 lies outside the limits: .* What is compared: moves of home for every 100 years of open cases\. For the authority as a whole it is \d+\.\d\.$/,
    )
    const words = say(
      'moves_rate',
      search,
      'ordinary',
      moveSchools((met) => 5 * met),
    )
    expect(words).toMatch(/^One of 11 lies outside the limits \(School\): worth asking/)
    expect(words).not.toMatch(/more|fewer|higher|lower/)
  })

  test('limits of chance alone take each event to stand alone', () => {
    const even = (cell: Cell): Cell => ({ ...cell, met: Math.round(0.15 * (cell.at_risk ?? 0)) })
    expect(limits('moves_rate', search, 'ordinary', even)).toMatch(
      /^Limits widen as the years of exposure fall\. These groups differ no more than chance .*exact Poisson limits.* a few children or families with several can carry a group past them\.$/,
    )
  })

  test('limits that allow for differences cannot say who had several events', () => {
    const words = limits('moves_rate', search)
    expect(words).toContain('ordinary differences between groups as well as for chance')
    expect(words).toMatch(/cannot say whether many had an event or a few had several\.$/)
  })

  test('has no funnel with fewer than ten values', () => {
    expect(limits('moves_rate', { by: 'team', period: '2024-25' })).toContain(
      'No funnel limits are worked out for it.',
    )
  })
})

test('a share that differs by chance alone has exact limits, and says so', () => {
  const { figure } = viewOf('re_referral_12m', { by: 'source_group' })
  if (figure.kind !== 'comparison' || !figure.funnel) throw new Error('no funnel')
  const { dispersion } = figure.funnel
  const words = (tau2: number) =>
    limitWords({ ...figure, funnel: { per: 100, dispersion: { ...dispersion, tau2 } } }).join(' ')
  expect(words(0)).toContain('exact binomial limits')
  expect(words(0.01)).toContain('Spiegelhalter’s over-dispersed funnel')
  expect(words(0)).not.toContain('come together')
})

describe('combinations', () => {
  test('the lift of a pair comes from published figures', () => {
    const { figure } = viewOf('interlinked')
    if (figure.kind !== 'combination') throw new Error('no combination')
    const both = figure.combinations.filter(
      ({ sets }) => sets.includes('abuse') && sets.includes('mind'),
    )
    const [abuse, mind] = figure.sets
    const together = both.reduce((sum, { met }) => sum + met!, 0)
    expect(figure.lifts).toHaveLength(10)
    expect(figure.lifts[0]!.lift).toBeCloseTo(
      (together * abuse!.counted!) / (abuse!.met! * mind!.met!),
      10,
    )
  })

  test('no lift is told of a pair of which any needed figure is hidden', () => {
    const hide = (category: string) => (cell: Cell) =>
      cell.category === category ? { ...cell, met: null, percent: null, withheld: true } : cell
    const { figure } = viewOf('interlinked', {}, 'ordinary', hide('abuse+mind+housing'))
    if (figure.kind !== 'combination') throw new Error('no combination')
    const names = figure.lifts.map(({ first, second }) => `${first} with ${second}`)
    expect(names).toHaveLength(7)
    expect(names.filter((name) => /abuse.*(Mental|Housing)|Mental.*Housing/.test(name))).toEqual([])
  })

  test('the most common ones come first, and sets in the order of the definition', () => {
    expect(say('interlinked')).toMatch(
      /^Of every 100 assessed episodes: about \d+ have none of these five; the most common combination is Domestic abuse of a parent \+ Drugs/,
    )
  })
})

test('ethnicity and deprivation carry the same warning whatever they show', () => {
  for (const state of ['ordinary', 'with gaps', 'all withheld'] as const) {
    expect(say('not_in_need_by_pairs', { by: 'area' }, state)).toContain(
      'A gradient is not a cause.',
    )
  }
  const { figure } = viewOf('not_in_need_by_pairs', { by: 'area' })
  expect(limitWords(figure).join(' ')).toMatch(/Read both together.*Katz and others 1978/)
})

test.each([
  ['child', 'children'],
  ['family', 'families'],
  ['pair of assessments', 'pairs of assessments'],
  ['referral that did not meet the threshold', 'referrals that did not meet the threshold'],
  ['protection plan open on a 31 March', 'protection plans open on a 31 March'],
])('many of a %s are %s', (unit, many) => expect(plural(unit)).toBe(many))

test.each([
  ['are referred again', 'are not referred again'],
  ['have another referral', 'have no other referral'],
  ['have a section 47 enquiry', 'have no section 47 enquiry'],
  ['come back', 'do not come back'],
  ['have no new concern', 'have no new concern'],
  ['stay without a referral', 'stay without a referral'],
])('not “%s” is “%s”', (reads, other) => {
  expect(negated(reads)).toBe(other)
  expect(outcomeWords({ reads, shows: 'complement' })).toBe(other)
  expect(outcomeWords({ reads })).toBe(reads)
})

test('every day of every grid has a name of its own', () => {
  for (const grid of [grids.follow_up, grids.decade])
    expect(new Set(grid.map(daysLabel)).size).toBe(grid.length)
  expect(new Set(grids.childhood.map(ageLabel)).size).toBe(grids.childhood.length)
  expect([30, 180, 365, 2190, 3650].map(daysLabel)).toEqual([
    '1 month',
    '6 months',
    '12 months',
    '6 years',
    '10 years',
  ])
  expect([0, 365, 6574, 6575].map(ageLabel)).toEqual(['birth', 'age 1', 'age 18', 'age 18'])
})
