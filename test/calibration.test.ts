import { describe, expect, test } from 'vitest'
import { dayOf, isoDay, workingDaysAfter, workingDaysBetween } from '../data-samples/calendar.ts'
import { firstDay, lastDay, madeUpChildren } from '../data-samples/authority.ts'
import { heldBetween } from '../data-samples/as-held.ts'
import { measure } from '../data-samples/measure.ts'
import { Chance } from '../data-samples/random.ts'
import { targets } from '../data-samples/targets.ts'

describe('chance and calendar', () => {
  test('one seed gives these numbers on every machine', () => {
    const chance = new Chance(1, 2)
    expect([chance.share(), chance.wait(), chance.normal(), chance.gamma(0.9)])
      .toMatchInlineSnapshot(`
      [
        0.5195796645712107,
        0.19814844170734916,
        1.389226376562534,
        0.9780429005681103,
      ]
    `)
  })

  test('waits, normal and gamma deviates have the moments they should', () => {
    const chance = new Chance(5, 0)
    const draws = 60_000
    let [waits, squares, gammas, spread] = [0, 0, 0, 0]
    for (let draw = 0; draw < draws; draw += 1) {
      waits += chance.wait() / draws
      squares += chance.normal() ** 2 / draws
      const gamma = chance.gamma(0.5)
      gammas += gamma / draws
      spread += (gamma - 1) ** 2 / draws
    }
    expect([waits, squares, gammas]).toEqual([1, 1, 1].map((value) => expect.closeTo(value, 1)))
    expect(spread).toBeGreaterThan(1.85)
    expect(spread).toBeLessThan(2.15)
  })

  test('bank holidays are no working days', () => {
    expect(isoDay(workingDaysAfter(dayOf(2024, 3, 28), 1))).toBe('2024-04-02')
    expect(isoDay(workingDaysAfter(dayOf(2022, 6, 1), 1))).toBe('2022-06-06')
    expect(isoDay(workingDaysAfter(dayOf(2021, 12, 24), 1))).toBe('2021-12-29')
    expect(workingDaysBetween(dayOf(2023, 4, 28), dayOf(2023, 5, 12))).toBe(8)
  })
})

describe('faults of recording', () => {
  test('each is there, and all are rare', () => {
    const size = { children: 24_000, years: 8, seed: 1 }
    const lives = [...madeUpChildren(size)].map((life) => heldBetween(life, firstDay(8), lastDay)!)
    const episodes = lives.flatMap((life) =>
      life.episodes.map((each) => ({ ...each, id: life.id })),
    )
    const days = new Set(episodes.map(({ id, referred }) => `${id} ${referred}`))
    const found = [
      episodes.filter(({ isNfa }) => isNfa === null).length,
      episodes.filter(({ closed, reason }) => closed !== null && reason === null).length,
      episodes.filter(({ closed, referred }) => closed !== null && closed < referred).length,
      episodes.length - days.size,
    ]
    for (const count of found) {
      expect(count).toBeGreaterThan(0)
      expect(count / episodes.length).toBeLessThan(0.0015)
    }
  })
})

describe('calibration', () => {
  test(
    'both clocks and every mix are where published figures put them',
    { timeout: 60_000 },
    () => {
      const figures = measure({ children: 40_000, years: 8, seed: 2025 })
      const off = targets
        .filter(
          ({ tolerance, figure, target }) =>
            tolerance !== null && !(Math.abs(figures[figure]! - target) <= tolerance),
        )
        .map(({ name, target, figure }) => `${name}: ${figures[figure]} for ${target}`)
      expect(off).toEqual([])
    },
  )
})
