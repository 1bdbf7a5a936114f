import { addAddresses } from './addresses.ts'
import { addAssessments } from './assessments.ts'
import { firstDay, stepFrom } from './boundaries.ts'
import { addCare, addPreProceedings } from './care.ts'
import { addConference } from './conferences.ts'
import { addContacts, addReports } from './contacts.ts'
import { addEarlyHelp } from './early-help.ts'
import { addEnquiry } from './enquiries.ts'
import { addEscalations } from './escalations.ts'
import type { Making } from './families.ts'
import { addMissing } from './missing.ts'
import { addPlans } from './plans.ts'
import { addReferral, type Referral } from './referrals.ts'
import { addReviews } from './reviews.ts'
import { addStrengths } from './strengths.ts'
import { addViews } from './views.ts'
import { addVisits } from './visits.ts'
import { workAround } from './work.ts'
import { addWorkerChanges } from './workers.ts'

/** Everything that is recorded about a child: up to seven referrals, and what lies around and beside them. */
export function addChronology(making: Making): void {
  const { authority, days, dice } = making
  const { recordStart, extractEnd } = authority
  let day = firstDay(days, recordStart, extractEnd, dice)
  addContacts(making, day)
  addAddresses(making, day)
  for (let left = dice.of([0, 1, 1, 2, 3, 4, 5, 7]); left > 0 && day <= extractEnd + 5; left -= 1) {
    const referral = addReferral(making, day)
    addWork(making, referral)
    // An extract reaches back differently for each table: some work is left without its referral.
    if (dice.happens(3)) authority.records.referrals.pop()
    const from = dice.happens(60) ? (referral.closure_date ?? day) : day
    day = dice.happens(12) ? day : Math.max(day, stepFrom(from, dice))
  }
  addReports(making)
}

function addWork(making: Making, referral: Referral): void {
  const work = workAround(referral, making)
  addAssessments(making, work)
  addEnquiry(making, work)
  addConference(making, work)
  addCare(making, work)
  addPreProceedings(making, work)
  addPlans(making, work)
  addVisits(making, work)
  addReviews(making, work)
  addWorkerChanges(making, work)
  addEscalations(making, work)
  addViews(making, work)
  addStrengths(making, work)
  addEarlyHelp(making, work)
  addMissing(making, work)
}
