import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmr, type XmrPoint } from '../../dashboard/statistics/xmr.ts'
import { runs, trends, twoOfThree } from '../../dashboard/statistics/xmr-rules.ts'

const code = { outside_limits: 'L', trend: 'T', two_of_three: '2', one_side: '7' } as const

/** One mark a point: '.' ordinary, else the rule's letter and + (high) or - (low). */
function marks(points: readonly XmrPoint[]): string[] {
  return points.map(({ signal }) =>
    signal ? code[signal.rule] + (signal.direction === 'high' ? '+' : '-') : '.',
  )
}

function limits(points: readonly XmrPoint[], place = 0): number[] {
  const { mean, lower, upper } = points[place]!.limits!
  return [mean, lower, upper]
}

function expectClose(actual: readonly number[], expected: readonly number[], digits: number): void {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, digits))
}

// R: set.seed(123); rnorm(20)
const normal = [
  -0.56047564655, -0.23017748948, 1.5587083141, 0.070508391425, 0.12928773516, 1.7150649869,
  0.46091620599, -1.2650612346, -0.68685285189, -0.4456619701, 1.2240817974, 0.35981382706,
  0.40077145059, 0.11068271595, -0.55584113475, 1.7869131368, 0.49785047823, -1.9666171566,
  0.70135590156, -0.47279140773,
]
const shift = [10, 12, 11, 9, 10, 12, 8, 11, 10, 9, 11, 12, 16, 17, 16, 18, 17, 16, 17, 18]

describe('XmR limits, as NHSRplotthedots 0.2.2 publishes them', () => {
  it('vignette "deviations": one outlier, screened and not', () => {
    const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    const screened = xmr(values)
    expectClose(limits(screened), [1.94, -0.72, 4.6], 2)
    expectClose(limits(screened), [1.9444444444, -0.71555555556, 4.6044444444], 9)
    expect(marks(screened).join('')).toBe('....L+.............')
    expectClose(
      limits(xmr(values, { isScreened: false })),
      [1.9444444444, -3.0626143791, 6.951503268],
      9,
    )
  })

  it('tests "limits": normal numbers, with an outlier, fixed after 12 and rebased', () => {
    expectClose(limits(xmr(normal)), [0.1416238, -3.01138, 3.294627], 6)
    const outlier = normal.with(14, 10)
    expectClose(limits(xmr(outlier)), [0.6694159, -2.383666, 3.722497], 6)
    expectClose(limits(xmr(outlier, { isScreened: false })), [0.6694159, -4.596625, 5.935457], 6)
    expectClose(
      limits(xmr(normal, { fixAfter: 12 })),
      [0.19417933879, -2.6073998148, 2.9957584924],
      9,
    )
    const rebased = xmr(normal, { rebaseAt: [10] })
    expectClose(limits(rebased, 9), [0.074625644097, -2.6005854077, 2.7498366959], 9)
    expectClose(limits(rebased, 10), [0.20862196085, -3.2790054477, 3.6962493694], 9)
    expect(rebased.map((point) => point.group)).toEqual([
      ...Array(10).fill(0),
      ...Array(10).fill(1),
    ])
  })

  it('near limits lie two thirds of the way', () => {
    const { mean, upper, nearUpper, nearLower, lower } = xmr(normal)[0]!.limits!
    expect((nearUpper - mean) / (upper - mean)).toBeCloseTo(2 / 3, 12)
    expect((mean - nearLower) / (mean - lower)).toBeCloseTo(2 / 3, 12)
  })

  it('are on trial under 12 values', () => {
    expect(xmr(normal.slice(0, 11))[0]!.limits!.isTrial).toBe(true)
    expect(xmr(normal.slice(0, 12))[0]!.limits).toMatchObject({ isTrial: false, points: 12 })
  })

  it('keep a width when a flat series has one step', () => {
    const points = xmr([3, 3, 3, 3, 3, 3, 8, 8, 8, 8])
    expect(points[0]!.limits!.upper).toBeGreaterThan(points[0]!.limits!.mean)
    expect(marks(xmr([5, 5, 5, 5, 5, 5, 5, 5])).join('')).toBe('........')
  })
})

describe('XmR rules by themselves, unit tests of NHSRplotthedots', () => {
  it('seven on one side', () => {
    expect(runs([1, 1, 1, 1, 1, 1], 7)).toEqual([0, 0, 0, 0, 0, 0])
    expect(runs([1, 1, 1, 1, 1, 1, -1], 7)).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(runs([1, 1, 1, 1, 1, 1, 1, 1, -1], 7)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0])
    expect(runs([-1, -1, -1, -1, -1, -1, -1, -1, 1], 7)).toEqual([
      -1, -1, -1, -1, -1, -1, -1, -1, 0,
    ])
    expect(runs([1, 1, 1, 0, 1, 1, 1, 1], 7)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('seven-point trend: every one of the seven is marked', () => {
    expect(trends([1, 2, 3, 4, 5, 6])).toEqual([0, 0, 0, 0, 0, 0])
    expect(trends([1, 2, 3, 3, 4, 5, 6])).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(trends([1, 2, 3, 4, 5, 6, 7])).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect(trends([2, 1, 2, 3, 4, 5, 6, 7, 3])).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 0])
    expect(trends([2, 7, 6, 5, 4, 3, 2, 1, 3])).toEqual([0, -1, -1, -1, -1, -1, -1, -1, 0])
  })

  it('two of three: only the near points are marked, and all three lie on one side', () => {
    const up = (count: number) => Array<1>(count).fill(1)
    expect(twoOfThree([1, 0, 1], up(3))).toEqual([1, 0, 1])
    expect(twoOfThree([0, 0, 1, 0, 1, 0, 0], up(7))).toEqual([0, 0, 1, 0, 1, 0, 0])
    expect(twoOfThree([0, 0, 1, 1, 0, 0, 0], up(7))).toEqual([0, 0, 1, 1, 0, 0, 0])
    expect(twoOfThree([1, 0, 1], [1, -1, 1])).toEqual([0, 0, 0])
    expect(twoOfThree([1, 0, 0, 1], up(4))).toEqual([0, 0, 0, 0])
    expect(twoOfThree([1, 0, 0, 1, 1], up(5))).toEqual([0, 0, 0, 1, 1])
  })
})

describe('XmR charts, NHSRplotthedots 0.2.2 run on these series', () => {
  it('a shift, with one set of limits and rebased where it began', () => {
    expect(marks(xmr(shift)).join(' ')).toBe(
      '7- 7- 7- 2- 2- 7- L- 7- 2- 2- 7- 7- 2+ 2+ 2+ L+ 2+ 2+ 2+ L+',
    )
    const rebased = xmr(shift, { rebaseAt: [12] })
    expectClose(limits(rebased), [10.4166666667, 5.5803030303, 15.253030303], 9)
    expect(marks(rebased).every((mark) => mark === '.')).toBe(true)
  })

  it('a trend goes before seven on one side', () => {
    const points = xmr([10, 12, 11, 9, 10, 12, 8, 9, 10, 11, 12, 13, 14, 15])
    expectClose(limits(points), [11.1428571429, 7.2551648352, 15.0305494505], 9)
    expect(marks(points).join(' ')).toBe('. . . . . . T+ T+ T+ T+ T+ T+ T+ T+')
  })

  it('two near opposite limits, or with a third on the other side, are ordinary', () => {
    const opposite = xmr([1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 5.5, -5.5])
    expectClose(limits(opposite), [0, -6.175, 6.175], 9)
    expect(new Set(marks(opposite))).toEqual(new Set(['.']))
    const third = xmr([10, 11, 10, 9, 10, 11, 10, 9, 10, 11, 10, 9, 12.6, 12.7, 10])
    expectClose(limits(third), [10.3533333333, 7.0473333333, 13.6593333333], 9)
    expect(new Set(marks(third))).toEqual(new Set(['.']))
  })

  it('limits fixed on the first twelve judge what comes after', () => {
    const values = [22, 23, 21, 24, 22, 23, 22, 21, 23, 22, 24, 22, 20, 19, 20, 19, 20, 19, 20, 19]
    const points = xmr(values, { fixAfter: 12 })
    expectClose(limits(points), [22.4166666667, 18.0639393939, 26.7693939394], 9)
    expect(marks(points).join(' ')).toBe('. . . . . . . . . . . 7- 7- 2- 7- 2- 7- 2- 7- 2-')
  })

  it('re-referrals in England, 2013 to 2025 (DfE)', () => {
    const points = xmr([
      24.7, 23.5, 24.2, 22.5, 21.9, 21.9, 22.6, 22.6, 22.7, 21.5, 22.4, 22.4, 22.6,
    ])
    expectClose(limits(points), [22.7307692308, 21.1126025641, 24.3489358974], 9)
    expect(marks(points).join(' ')).toBe('L+ . . 7- 7- 7- 7- 7- 7- 7- 7- 7- 7-')
  })
})

describe('XmR with gaps', () => {
  it('takes no moving range across a gap', () => {
    const points = xmr([10, 12, null, 40, 42])
    expectClose(limits(points), [26, 26 - 2.66 * 2, 26 + 2.66 * 2], 9)
    expect(points[2]).toEqual({ value: null, group: 0, limits: points[0]!.limits, signal: null })
  })

  it('ends every run, so that nothing is claimed about what is not shown', () => {
    const base = [20, 0, 20, 0, 20, 0, 20, 0, 20, 0]
    expect(
      marks(xmr([...base, 11, 12, 11, 12, 11, 12, 11]))
        .slice(10)
        .join(''),
    ).toBe('7+'.repeat(7))
    expect(
      marks(xmr([...base, 11, 12, 11, null, 12, 11, 12, 11]))
        .slice(10)
        .join(''),
    ).toBe('........')
    expect(
      marks(xmr([...base, 1, 2, 3, 4, 5, 6, 7]))
        .slice(10)
        .join(''),
    ).toBe('T+'.repeat(7))
    expect(
      marks(xmr([...base, 1, 2, 3, 4, null, 6, 7, 8]))
        .slice(10)
        .join(''),
    ).toBe('........')
  })

  it('has no limits without two neighbours', () => {
    expect(xmr([])).toEqual([])
    expect(xmr([5, null, 6]).map((point) => point.limits)).toEqual([null, null, null])
  })

  it('says the same of a series turned upside down, and of one moved or stretched', () => {
    const value = fc.option(fc.integer({ min: -50, max: 50 }), { nil: null, freq: 8 })
    const turned: Record<string, string> = { '+': '-', '-': '+' }
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const plain = marks(xmr(values))
        const moved = values.map((each) => (each === null ? null : 4 * each + 64))
        const down = values.map((each) => (each === null ? null : -each))
        expect(marks(xmr(moved))).toEqual(plain)
        expect(marks(xmr(down))).toEqual(
          plain.map((mark) => mark.replace(/[+-]/, (sign) => turned[sign]!)),
        )
      }),
    )
  })

  it('refuses rebase places that do not rise or lie outside', () => {
    expect(() => xmr(shift, { rebaseAt: [12, 12] })).toThrow(RangeError)
    expect(() => xmr(shift, { rebaseAt: [20] })).toThrow(RangeError)
    expect(() => xmr(shift, { rebaseAt: [0] })).toThrow(RangeError)
  })
})
