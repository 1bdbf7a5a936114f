import { birthdayAt, monthOf, returnYearOf, workingDaysBetween, type Day } from './calendar.ts'
import type { Counted } from './clean.ts'
import { ageOn } from './families.ts'
import type { Child } from './life.ts'
import type { TeamCount } from './spread.ts'

/** Counts by a name 'table: value', and what share each is of its table. */
export class Mixes {
  private readonly from: Day
  private readonly to: Day
  private readonly counts = new Map<string, number>()

  constructor(from: Day, to: Day) {
    this.from = from
    this.to = to
  }

  add(child: Child, counted: readonly Counted[]): void {
    for (const [index, referral] of counted.entries()) {
      const previous = counted[index - 1]
      const isReReferral =
        previous !== undefined && birthdayAt(previous.referred, 1) >= referral.referred
      if (referral.referred >= this.from) this.addReferral(referral, isReReferral)
      this.addEnd(referral)
      this.addStock(child, referral)
      this.addAssessments(referral, isReReferral && previous.referred >= this.from)
      this.addProtection(child, referral)
    }
  }

  share(table: string, value: string, of?: string): number {
    return (100 * this.count(`${table}: ${value}`)) / this.count(of ?? table)
  }

  count(name: string): number {
    return this.counts.get(name) ?? 0
  }

  private tally(table: string, value: string): void {
    this.counts.set(table, this.count(table) + 1)
    this.counts.set(`${table}: ${value}`, this.count(`${table}: ${value}`) + 1)
  }

  private addReferral({ episode, referred }: Counted, isReReferral: boolean): void {
    this.tally('source', sourceGroup(episode.source))
    this.tally('month', String(monthOf(referred)))
    this.tally('nfa', String(episode.isNfa))
    this.tally('team', episode.team)
    if (episode.isNfa) this.tally('team nfa', episode.team)
    if (isReReferral) this.tally('team re-referral', episode.team)
    if (episode.source === '6') this.tally('team police', episode.team)
    if (episode.reason === 'RC8' || episode.reason === 'RC9') {
      this.tally('team not in need', episode.team)
    }
  }

  /** Of each team's referrals, how many were NFA, re-referrals, from the police, or not in need. */
  teams(what: 'nfa' | 're-referral' | 'police' | 'not in need'): TeamCount[] {
    const names = [...this.counts.keys()].filter((name) => name.startsWith('team: '))
    return names.map((name) => ({
      met: this.count(name.replace('team: ', `team ${what}: `)),
      counted: this.count(name),
    }))
  }

  private addEnd({ episode, referred, closed }: Counted): void {
    if (closed === null || closed < this.from || episode.isNfa) return
    if (episode.reason === 'RC8' || episode.reason === 'RC9')
      return this.tally('not in need', episode.reason)
    this.tally('ended', durationBand(closed - referred))
    this.tally('reason', episode.reason ?? 'unknown')
  }

  private addStock(child: Child, { episode, closed }: Counted): void {
    if (closed !== null) return
    this.tally('stock', durationBand(this.to - episode.referred))
    this.tally('need', episode.need ?? 'none')
    this.tally('age', ageBand(ageOn(child, this.to)))
    if (child.birth <= this.to) this.tally('sex', child.sex)
    const group = ethnicGroups[child.ethnicity[0]!]
    if (group && !notStated.has(child.ethnicity)) this.tally('ethnicity', group)
  }

  private addAssessments({ episode }: Counted, isReReferral: boolean): void {
    const done = episode.assessments.filter(
      ({ authorised }) => authorised !== null && authorised >= this.from,
    )
    for (const { start, authorised } of done)
      this.tally('assessment', workingDayBand(workingDaysBetween(start, authorised!)))
    const first = done.find(({ authorised }) => returnYearOf(authorised!) >= 2022)
    if (!first) return
    const type = isReReferral ? 're-referral' : 'initial'
    this.tally('factors', type)
    for (const factor of first.factors) this.tally('factor', factor)
    if (first.factors.some((factor) => /^1[ABC]$/.test(factor))) this.tally('alcohol', type)
  }

  private addProtection(child: Child, { episode }: Counted): void {
    for (const { start, conference } of episode.enquiries) {
      if (start < this.from) continue
      this.tally('enquiry', String(returnYearOf(start)))
      this.counts.set(`enquired: ${child.id}-${returnYearOf(start)}`, 1)
      if (conference !== null)
        this.tally('conference wait', conferenceBand(workingDaysBetween(start, conference)))
    }
    for (const { date } of episode.conferences)
      if (date >= this.from) this.tally('conference', 'held')
    for (const { start } of episode.cinPlans)
      if (start >= this.from) this.tally('cin plan', 'started')
    for (const plan of episode.cpPlans) {
      if (plan.start >= this.from) this.tally('cp plan', plan.previous > 0 ? 'again' : 'first')
      if (plan.start >= this.from) this.tally('category', plan.initial)
      if (plan.end !== null && plan.end >= this.from)
        this.tally('plan ended', durationBand(plan.end - plan.start))
    }
  }

  childYearsEnquired(): number {
    return [...this.counts.keys()].filter((name) => name.startsWith('enquired: ')).length
  }
}

const ethnicGroups: Record<string, string> = {
  W: 'White',
  M: 'Mixed',
  A: 'Asian',
  C: 'Asian',
  B: 'Black',
  O: 'Other',
}
/** Refused, not obtained, not held. */
const notStated = new Set(['REFU', 'NOBT'])

function durationBand(days: number): string {
  if (days <= 91) return 'to 3 months'
  if (days <= 182) return '3 to 6 months'
  if (days <= 365) return '6 to 12 months'
  return days <= 730 ? '1 to 2 years' : '2 years and over'
}

function workingDayBand(days: number): string {
  if (days === 0) return 'same day'
  const upTo = [10, 20, 30, 40, 45, 50, 60].find((end) => days <= end)
  return upTo === undefined ? '61 and over' : `to ${upTo}`
}

function conferenceBand(days: number): string {
  return days <= 10 ? 'to 10' : days <= 15 ? '11 to 15' : days <= 20 ? '16 to 20' : '21 and over'
}

function ageBand(age: number): string {
  if (age < 0) return 'unborn'
  if (age < 1) return 'under 1'
  return age < 5 ? '1 to 4' : age < 10 ? '5 to 9' : age < 16 ? '10 to 15' : '16 and over'
}

function sourceGroup(code: string): string {
  if (code === '2B') return 'education services'
  const groups: Record<string, string> = {
    '1': 'individual',
    '2': 'school',
    '3': 'health',
    '4': 'housing',
    '5': 'LA services',
    '6': 'police',
    '7': 'other legal',
    '8': 'other',
    '9': 'anonymous',
  }
  return code === '10' ? 'unknown' : groups[code[0]!]!
}
