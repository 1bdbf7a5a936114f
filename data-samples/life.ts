import type { Day } from './calendar.ts'

/** A made-up child with everything that ever happens to it; what an authority holds is cut from it. */
export interface Child {
  id: number
  familyId: number
  birth: Day
  sex: 'M' | 'F'
  ethnicity: string
  disabilities: string[]
  arrived: Day | null
  death: Day | null
  /** The day the child leaves the authority's records for good: adopted, died or moved away. */
  left: Day | null
  episodes: Episode[]
  contacts: Contact[]
  earlyHelp: Span[]
}

/** One referral and what followed it until the case closed. */
export interface Episode {
  referred: Day
  source: string
  need: string | null
  isNfa: boolean | null
  closed: Day | null
  reason: string | null
  area: string
  team: string
  assessments: Assessment[]
  enquiries: Enquiry[]
  conferences: Conference[]
  cinPlans: Span[]
  cpPlans: ProtectionPlan[]
  visits: Visit[]
  care: Span[]
}

export interface Span {
  start: Day
  end: Day | null
  endReason?: string | null
}

export interface Assessment {
  start: Day
  authorised: Day | null
  factors: string[]
}

/** A section 47 enquiry; `isNotRequired` is null until it is known whether a conference is needed. */
export interface Enquiry {
  start: Day
  end: Day | null
  conference: Day | null
  isNotRequired: boolean | null
}

export interface Conference {
  date: Day
  ledToPlan: boolean
  isTransferIn: boolean
}

export interface ProtectionPlan extends Span {
  initial: string
  latest: string
  previous: number
  reviews: Day[]
}

export interface Visit {
  date: Day
  isSeen: boolean | null
  isSeenAlone: boolean | null
}

export interface Contact {
  date: Day
  source: string
  outcome: string
}
