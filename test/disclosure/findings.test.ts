import { expect, test } from 'vitest'
import { protectFindings, type TrueFinding } from '../../pipeline/disclosure/findings.ts'

const finding = (more: Partial<TrueFinding>): TrueFinding => ({
  code: 'X',
  title: 'Something',
  meaning: 'It means something.',
  severity: 'query',
  do: 'Look.',
  records: 40,
  children: 30,
  years: [],
  ...more,
})

const shown = (more: Partial<TrueFinding>) => {
  const [only] = protectFindings([finding(more)], 'partnership')
  return only && { records: only.records, children: only.children, years: only.years }
}

test('faults are counted in tens, and not listed below ten records or ten children', () => {
  expect(shown({ records: 44, children: 36 })).toEqual({ records: 40, children: 40, years: [] })
  expect(shown({ records: 9, children: 9 })).toBeUndefined()
  expect(shown({ records: 400, children: 9 })).toBeUndefined()
  expect(shown({ records: 10, children: 10 })).toEqual({ records: 10, children: 10, years: [] })
})

test('a rule about no children is judged by its records alone', () => {
  expect(shown({ children: null })).toEqual({ records: 40, children: null, years: [] })
})

test('a total beside one small year does not tell it', () => {
  const years = [
    { year: '2021-22', records: 20 },
    { year: '2022-23', records: 17 },
    { year: '2023-24', records: 3 },
  ]
  expect(shown({ years })!.years).toEqual([{ year: '2021-22', records: 20 }])
})

test('years that are all large are all shown', () => {
  const years = [
    { year: '2021-22', records: 25 },
    { year: '2022-23', records: 15 },
  ]
  expect(shown({ years })!.years.map(({ records }) => records)).toEqual([30, 20])
})

test('inside the authority everything is as it was found', () => {
  const given = [finding({ records: 3, children: 2, years: [{ year: '2021-22', records: 3 }] })]
  expect(protectFindings(given, 'internal')).toEqual(given)
})
