import { workingDaysBetween, type Day } from './calendar.ts'
import type { Child } from './life.ts'
import { spreadBetween, type TeamCount } from './spread.ts'

type Shared = 'repeat plans' | 'conferences of enquiries' | 'ended within 3 months'

/** How long open plans had lasted, how long assessments took, and how teams differ in what they decide. */
export class PlanFigures {
  private readonly from: Day
  private readonly to: Day
  private readonly open = { all: 0, overTwoYears: 0 }
  private readonly assessmentDays: number[] = []
  private readonly teams = new Map<string, TeamCount>()

  constructor(from: Day, to: Day) {
    this.from = from
    this.to = to
  }

  add({ episodes }: Child): void {
    for (const episode of episodes) {
      const share = (what: Shared, isMet: boolean): void => this.share(what, episode.team, isMet)
      for (const { start, end, previous } of episode.cpPlans) {
        if (end === null && episode.closed === null) this.addOpen(start)
        if (start >= this.from) share('repeat plans', previous > 0)
      }
      for (const { start, conference } of episode.enquiries)
        if (start >= this.from) share('conferences of enquiries', conference !== null)
      const { closed, reason, isNfa } = episode
      if (closed !== null && closed >= this.from && !isNfa && !/^RC[89]$/.test(reason ?? ''))
        share('ended within 3 months', closed - episode.referred <= 91)
      for (const { start, authorised } of episode.assessments)
        if (authorised !== null && authorised >= this.from)
          this.assessmentDays.push(workingDaysBetween(start, authorised))
    }
  }

  private addOpen(start: Day): void {
    this.open.all += 1
    if (this.to - start > 730) this.open.overTwoYears += 1
  }

  private share(what: Shared, team: string, isMet: boolean): void {
    const name = `${what}: ${team}`
    const { met, counted } = this.teams.get(name) ?? { met: 0, counted: 0 }
    this.teams.set(name, { met: met + Number(isMet), counted: counted + 1 })
  }

  private spread(what: Shared): number {
    const own = [...this.teams].filter(([name]) => name.startsWith(`${what}: `))
    return spreadBetween(own.map(([, counts]) => counts))
  }

  figures(): Record<string, number> {
    const days = this.assessmentDays.sort((one, other) => one - other)
    const quantile = (share: number): number => days[Math.floor(share * days.length)] ?? Number.NaN
    return {
      openTwoYears: (100 * this.open.overTwoYears) / this.open.all,
      assessmentDays25: quantile(0.25),
      assessmentDays50: quantile(0.5),
      assessmentDays75: quantile(0.75),
      spreadRepeatPlans: this.spread('repeat plans'),
      spreadConferences: this.spread('conferences of enquiries'),
      spreadEndedEarly: this.spread('ended within 3 months'),
    }
  }
}
