import { birthdayAt, returnYearOf, type Day } from './calendar.ts'
import type { Counted } from './clean.ts'
import { ageOn } from './families.ts'
import type { Child } from './life.ts'
import type { Population } from './populations.ts'

/** Years at the end of the records over which first referrals are averaged. */
const lastYears = 3

/** What happened before the fifth birthday, of children whose whole life lies in the records. */
export class EarlyYears {
  private readonly from: Day
  private readonly to: Day
  /** First referrals of the last years, by age. */
  private readonly first = [0, 0, 0, 0, 0]
  private referred = 0
  private assessed = 0
  private inNeed = 0
  private enquired = 0

  constructor(from: Day, to: Day) {
    this.from = from
    this.to = to
  }

  add(child: Child, counted: readonly Counted[]): void {
    const first = counted[0]
    if (!first || child.birth < this.from) return
    const age = Math.max(0, Math.floor(ageOn(child, first.referred)))
    if (age >= 5) return
    if (returnYearOf(first.referred) > returnYearOf(this.to) - lastYears) this.first[age]! += 1
    const fifth = birthdayAt(child.birth, 5)
    if (fifth > this.to) return
    const early = counted.filter(({ referred }) => referred < fifth).map(({ episode }) => episode)
    this.referred += 1
    if (early.some(({ assessments }) => assessments.length > 0)) this.assessed += 1
    if (early.some(({ isNfa, reason }) => isNfa === false && !/^RC[89]$/.test(reason ?? '')))
      this.inNeed += 1
    if (early.some(({ enquiries }) => enquiries.some(({ start }) => start < fifth)))
      this.enquired += 1
  }

  /** In per cent. The first is a picture of three years, added up over the ages of children who live there. */
  figures(residents: readonly Population[]): Record<string, number> {
    const years = new Set(residents.map(({ day }) => day))
    const rates = this.first.map((children, age) => {
      const all = residents.filter((each) => each.age === age)
      const living = all.reduce((sum, each) => sum + each.children, 0) / years.size
      return children / lastYears / living
    })
    return {
      referredBy5: 100 * rates.reduce((sum, rate) => sum + rate, 0),
      assessedOfReferredBy5: (100 * this.assessed) / this.referred,
      inNeedOfReferredBy5: (100 * this.inNeed) / this.referred,
      enquiredOfReferredBy5: (100 * this.enquired) / this.referred,
    }
  }
}
