import { firstDay, lastDay, madeUpChildren, type SampleSize } from './authority.ts'
import { heldBetween } from './as-held.ts'
import { birthdayAt, type Day } from './calendar.ts'
import { countedReferrals, type Counted } from './clean.ts'
import { Clocks } from './clocks.ts'
import { EarlyYears } from './early-years.ts'
import { LaterReferrals } from './later-referrals.ts'
import { Mixes } from './mixes.ts'
import { PlanFigures } from './plan-figures.ts'
import { populations } from './populations.ts'
import { spreadBetween } from './spread.ts'
import { targets } from './targets.ts'

/** Every figure of `targets.ts`, measured on what the authority holds at the end. */
export function measure(size: SampleSize): Record<string, number> {
  const from = firstDay(size.years)
  const clocks = new Clocks(from, lastDay)
  const mixes = new Mixes(from, lastDay)
  const early = new EarlyYears(from, lastDay)
  const later = new LaterReferrals(lastDay)
  const plans = new PlanFigures(from, lastDay)
  const families = new Map<number, Set<Day>>()
  for (const life of madeUpChildren(size)) {
    const child = heldBetween(life, from, lastDay)!
    const counted = countedReferrals(child)
    clocks.add(child, counted)
    mixes.add(child, counted)
    early.add(child, counted)
    later.add(child, counted)
    plans.add(child)
    addFamily(families, child.familyId, counted)
  }
  return {
    ...clocks.figures(),
    ...ratios(mixes),
    ...shares(mixes),
    ...early.figures(populations(size.years, mixes.count('source'))),
    ...plans.figures(),
    referredAgainIn5Years: later.share(),
    fromFewFamilies: fromFewFamilies(families),
  }
}

function ratios(mixes: Mixes): Record<string, number> {
  const referrals = mixes.count('source')
  const alcohol = (type: string): number =>
    mixes.count(`alcohol: ${type}`) / mixes.count(`factors: ${type}`)
  return {
    nfa: mixes.share('nfa', 'true'),
    notInNeed: (100 * mixes.count('not in need')) / referrals,
    factorCodes: mixes.count('factor') / mixes.count('factors'),
    alcoholRatio: alcohol('re-referral') / alcohol('initial'),
    enquiries: (100 * mixes.count('enquiry')) / referrals,
    enquiriesPerChild: mixes.count('enquiry') / mixes.childYearsEnquired(),
    conferences: (100 * mixes.count('conference')) / mixes.count('enquiry'),
    plansOfConferences: (100 * mixes.count('cp plan')) / mixes.count('conference'),
    repeatPlans: mixes.share('cp plan', 'again'),
    spreadReReferral: spreadBetween(mixes.teams('re-referral')),
    spreadNfa: spreadBetween(mixes.teams('nfa')),
    spreadNotInNeed: spreadBetween(mixes.teams('not in need')),
    spreadPolice: spreadBetween(mixes.teams('police')),
    assessedIn45Days:
      100 -
      ['to 50', 'to 60', '61 and over'].reduce(
        (sum, band) => sum + mixes.share('assessment', band),
        0,
      ),
    conferencesIn15Days:
      mixes.share('conference wait', 'to 10') + mixes.share('conference wait', '11 to 15'),
    cinPlans: (100 * mixes.count('cin plan')) / referrals,
  }
}

function shares(mixes: Mixes): Record<string, number> {
  const figures: Record<string, number> = {}
  for (const { figure } of targets) {
    const [table, value] = figure.split(': ')
    if (value === undefined) continue
    figures[figure] = mixes.share(table!, value, table === 'factor' ? 'factors' : table!)
  }
  for (let at = 0; at < 12; at += 1) {
    const month = String(((at + 3) % 12) + 1)
    figures[`month ${at}`] = (12 * mixes.share('month', month)) / 100
  }
  return figures
}

function addFamily(
  families: Map<number, Set<Day>>,
  familyId: number,
  counted: readonly Counted[],
): void {
  const start = birthdayAt(lastDay, -2) - 91
  const dates = families.get(familyId) ?? new Set()
  for (const { referred } of counted) if (referred > start) dates.add(referred)
  if (dates.size > 0) families.set(familyId, dates)
}

/** Of the repeat events of families in the last 27 months, the share that the most often referred 8.5 % had. */
function fromFewFamilies(families: Map<number, Set<Day>>): number {
  const repeats = [...families.values()]
    .map((dates) => dates.size - 1)
    .sort((one, other) => other - one)
  const all = repeats.reduce((sum, count) => sum + count, 0)
  const few = repeats.slice(0, Math.round(repeats.length * 0.085))
  return (100 * few.reduce((sum, count) => sum + count, 0)) / all
}
