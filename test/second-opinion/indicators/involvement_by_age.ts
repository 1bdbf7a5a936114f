import { monthEnd, monthsAfter, workingDays, yearEnd } from '../calendar.ts'
import { groupedBy } from '../grouped.ts'
import { earliestOf } from '../reading/closures.ts'
import { isUnder18 } from '../reading/follow-up.ts'
import { isWithin } from '../reading/held.ts'
import type { Life } from '../reading/lives.ts'
import { residentsOf } from '../reading/residents.ts'
import type { World } from '../reading/world.ts'
import { ageOn } from '../reading/yearly.ts'
import type { Reference, Row } from '../reference.ts'

const bands = ['0', '1', '2', '3-4', '5-6', '7-8', '9-10', '11-12', '13-14', '15', '16', '17']
const kinds = ['referral', 'assessment', 'in_need', 'section_47', 'cp_plan'] as const
type Kind = (typeof kinds)[number]

/** The first involvement of one kind of a child: the year to 31 March, by its first day, and the age. */
interface First {
  life: Life
  kind: Kind
  day: number
  year: number
  band: string | null
}

/** Residents are no rows: those of a year and band are shared out among the children who have a row in it. */
export const rows: Reference = (world) => {
  const firsts = world.lives.flatMap((life) => firstsOf(life, world))
  const sharers = groupedBy(firsts, ({ life, year, band }) => `${life.authority} ${year} ${band}`)
  const held = new Map(kinds.map((kind) => [kind, heldOf(kind, world)]))
  return [...sharers.values()].flatMap((together): Row[] => {
    const { life, year, band } = together[0]!
    const residents = band === null ? null : residentsOf(world, life.authority, year, agesOf(band))
    const children = groupedBy(together, (each) => each.life.childId)
    return [...children].flatMap(([child, own]) =>
      kinds.map((kind): Row => {
        const { from, to } = held.get(kind)!
        const isReached = band !== null && from <= eldestBirth(year, band) && to >= year
        const days = Math.min(to + 1, monthsAfter(year, 12)) - year
        const isKnown = isReached && residents !== null
        const happened = own.some((each) => each.kind === kind && each.day <= to)
        return {
          unit_id: child,
          child_id: child,
          episode_id: null,
          counted_on: Math.min(...own.map(({ day }) => day)),
          events: isKnown ? Number(happened) : null,
          exposure_days: isKnown ? Math.round((residents / children.size) * days) : null,
          part: band === null ? null : `${kind}/${band}`,
        }
      }),
    )
  })
}

function firstsOf(life: Life, world: World): First[] {
  const { own, episodes } = life
  const began = (days: { start_date: number }[]): number | null =>
    earliestOf(...days.map(({ start_date: day }) => (day <= world.extractEnd ? day : null)))
  const days: Record<Kind, number | null> = {
    referral: episodes[0]?.date ?? null,
    assessment: began(own.assessments),
    in_need: episodes.find(({ isMet }) => isMet)?.date ?? null,
    section_47: began(own.section_47_enquiries),
    cp_plan: began(own.cp_plans),
  }
  return kinds.flatMap((kind) => {
    const day = days[kind]
    if (day === null || !isWithin(world, day) || !isUnder18(life, day)) return []
    return [{ life, kind, day, year: monthsAfter(yearEnd(day), -12) + 1, band: bandOn(life, day) }]
  })
}

/** Before birth as in the first year; not known once a birth that is only expected should have come. */
function bandOn({ birth, child }: Life, day: number): string | null {
  if (birth === null) return null
  if (child?.is_expected) return day <= monthEnd(birth) ? '0' : null
  const age = ageOn(birth, day)
  return bands.find((band) => agesOf(band).includes(age)) ?? null
}

function agesOf(band: string): number[] {
  const [least, most] = band.split('-').map(Number)
  return most === undefined ? [least!] : [least!, most]
}

/** The birth of the eldest who had an age of the band in the year: a day later than one who was a year older at its start. */
const eldestBirth = (year: number, band: string): number =>
  monthsAfter(year, -12 * (agesOf(band).at(-1)! + 1)) + 1

/** From when and to when none of a kind is missing; need is told by assessments, 45 working days after a referral. */
function heldOf(kind: Kind, world: World): { from: number; to: number } {
  const { recordStart, extractEnd, heldFrom, heldTo } = world
  if (kind === 'referral') return { from: recordStart, to: extractEnd }
  if (kind === 'in_need') {
    let to = extractEnd
    while (workingDays(to, extractEnd, 45) < 45) to -= 1
    return { from: Math.max(recordStart, heldFrom('assessments')), to }
  }
  const tables = {
    assessment: 'assessments',
    section_47: 'section_47_enquiries',
    cp_plan: 'cp_plans',
  } as const
  return {
    from: Math.max(recordStart, heldFrom(tables[kind])),
    to: Math.min(extractEnd, heldTo(tables[kind])),
  }
}
