import { birthdayAt, returnYearOf, type Day } from './calendar.ts'
import type { Counted } from './clean.ts'
import { eighteenth } from './families.ts'
import type { Child } from './life.ts'

/** Both clocks of coming back: from referral to referral, and from closure to the next referral. */
export class Clocks {
  private readonly from: Day
  private readonly to: Day
  private referrals = 0
  private reReferrals = 0
  private readonly childYears = new Set<number>()
  private readonly childYearsBack = new Set<number>()
  private readonly returned: number[] = []
  private readonly ended: number[] = []
  private readonly censored: number[] = []

  /** Referrals before `from` are known only where the case was still open then. */
  constructor(from: Day, to: Day) {
    this.from = from
    this.to = to
  }

  add(child: Child, counted: readonly Counted[]): void {
    const countFrom = birthdayAt(this.from, 1)
    for (const [index, { referred }] of counted.entries()) {
      if (referred < countFrom) continue
      const childYear = child.id * 64 + (returnYearOf(referred) - 2000)
      const previous = counted[index - 1]
      this.referrals += 1
      this.childYears.add(childYear)
      if (!previous || birthdayAt(previous.referred, 1) < referred) continue
      this.reReferrals += 1
      this.childYearsBack.add(childYear)
    }
    for (const [index, closure] of counted.entries())
      this.addClosure(child, closure, counted[index + 1])
  }

  private addClosure(child: Child, { episode, closed }: Counted, next: Counted | undefined): void {
    if (closed === null || closed < this.from) return
    if (['RC1', 'RC2', 'RC5', 'RC6'].includes(episode.reason ?? '')) return
    const birthday = eighteenth(child)
    if (closed >= birthday) return
    if (next && next.referred < birthday) return count(this.returned, next.referred - closed)
    const gone = Math.min(birthday, child.death ?? birthday)
    if (gone <= this.to) return count(this.ended, gone - closed)
    count(this.censored, this.to - closed)
  }

  figures(): Record<string, number> {
    const curve = this.curve()
    return {
      reReferrals: (100 * this.reReferrals) / this.referrals,
      childrenReReferred: (100 * this.childYearsBack.size) / this.childYears.size,
      referralsPerChild: this.referrals / this.childYears.size,
      reReferralsPerChild: this.reReferrals / this.childYearsBack.size,
      returnedIn12Months: 100 * (curve.incidence[365] ?? 0),
      returnedIn27Months: 100 * (curve.incidence[822] ?? 0),
      returnedIn72Months: 100 * (curve.incidence[2191] ?? 0),
      kaplanMeier12Months: 100 * (1 - (curve.survival[365] ?? 1)),
      kaplanMeier72Months: 100 * (1 - (curve.survival[2191] ?? 1)),
    }
  }

  /** Aalen-Johansen incidence of return, with 18th birthday and death competing, and 1 - Kaplan-Meier's S. */
  private curve(): { incidence: number[]; survival: number[] } {
    const lists = [this.returned, this.ended, this.censored]
    let atRisk = 0
    for (const list of lists) for (const number of list) atRisk += number ?? 0
    const incidence: number[] = []
    const survival: number[] = []
    let none = 1
    let alone = 1
    let sum = 0
    for (let day = 0; day <= this.to - this.from && atRisk > 0; day += 1) {
      const events = this.returned[day] ?? 0
      const others = this.ended[day] ?? 0
      sum += (none * events) / atRisk
      none *= 1 - (events + others) / atRisk
      alone *= 1 - events / atRisk
      atRisk -= events + others + (this.censored[day] ?? 0)
      incidence.push(sum)
      survival.push(alone)
    }
    return { incidence, survival }
  }
}

function count(list: number[], day: number): void {
  while (list.length <= day) list.push(0)
  list[day]! += 1
}
