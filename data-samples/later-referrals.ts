import { birthdayAt, returnYearOf, type Day } from './calendar.ts'
import type { Counted } from './clean.ts'
import type { Child } from './life.ts'

/** Of children referred in one year who are still under 18 five years on, how many were referred again by then. */
export class LaterReferrals {
  private readonly to: Day
  private children = 0
  private again = 0

  constructor(to: Day) {
    this.to = to
  }

  add(child: Child, counted: readonly Counted[]): void {
    const year = returnYearOf(this.to) - 5
    const at = counted.findIndex(({ referred }) => returnYearOf(referred) === year)
    if (at < 0 || birthdayAt(child.birth, 18) <= this.to || child.death !== null) return
    this.children += 1
    if (counted.length > at + 1) this.again += 1
  }

  share(): number {
    return (100 * this.again) / this.children
  }
}
