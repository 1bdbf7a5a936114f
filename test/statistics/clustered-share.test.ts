import { expect, it } from 'vitest'
import { clusteredShare } from '../../pipeline/statistics/clustered-share.ts'
import { apiclus1 } from './survival-data.ts'

it('is the share and error that R survey publishes for apiclus1', () => {
  const found = clusteredShare(apiclus1.map(([met, counted]) => ({ met, counted })))
  expect(found.share).toBeCloseTo(0.6393442622951, 12)
  expect(found.standardError).toBeCloseTo(0.1102376256051, 12)
})

it('is the plain error, but for n - 1, where every unit is alone', () => {
  const units = Array.from({ length: 183 }, (_, index) => ({
    met: index < 117 ? 1 : 0,
    counted: 1,
  }))
  expect(clusteredShare(units).standardError).toBeCloseTo(
    0.03549672320484 * Math.sqrt(183 / 182),
    10,
  )
})

it('says nothing about the error of one family, and is refused without units', () => {
  expect(clusteredShare([{ met: 1, counted: 3 }]).standardError).toBeNaN()
  expect(() => clusteredShare([])).toThrow(RangeError)
})
