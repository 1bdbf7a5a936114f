import type { Dice } from './dice.ts'
import type { Records, Referral, Work } from './records.ts'

/** Adds what was done after a referral: named by its id, or left to its date, or done outside its time. */
export function addWork(records: Records, referral: Referral, dice: Dice): void {
  const start = referral.referral_date
  const end = Math.max(start, referral.closure_date ?? start + 100)
  const around = () =>
    dice.of([start, start, start + 1, start - 1, start + dice.between(0, 60), end, end + 1])
  const add = <Id extends string>(
    table: Work<Id>[],
    id: Id,
    day: number,
    last: number | null = null,
    more: Record<string, boolean | null> = {},
  ): void => {
    const row = { [id]: `${id}-${table.length}`, referral_id: named(records, referral, dice) }
    table.push({
      ...row,
      child_id: referral.child_id,
      start_date: day,
      end_date: last,
      ...more,
    } as Work<Id>)
  }
  for (let left = dice.of([0, 0, 1, 1, 1, 2]); left > 0; left -= 1) {
    const day = around()
    const authorised = dice.of([day, day + 40, end, end, end - 1, end + 1])
    add(
      records.assessments,
      'assessment_id',
      day,
      dice.happens(35) ? null : Math.max(day, authorised),
    )
  }
  if (dice.happens(15)) add(records.section_47_enquiries, 'section_47_id', around())
  if (dice.happens(8)) {
    const fromElsewhere = { is_transfer_in: dice.of([true, false, null]) }
    add(records.initial_conferences, 'conference_id', around(), null, fromElsewhere)
  }
  if (dice.happens(6)) add(records.care_episodes, 'care_episode_id', around())
  const planned = dice.of([end - 43, end - 42, end - 41, end - 5, end, start, start + 20])
  if (dice.happens(25)) add(records.cin_plans, 'cin_plan_id', planned + dice.of([0, 0, 10]))
  if (dice.happens(15)) {
    const ofOthers = { is_other_authority: dice.of([true, false, false, null]) }
    add(records.cp_plans, 'cp_plan_id', planned, null, ofOthers)
  }
  for (let left = dice.of([0, 0, 1, 2, 3]); left > 0; left -= 1) {
    add(records.visits, 'visit_id', planned + dice.of([-1, 0, 1, 2, 30]))
  }
  if (dice.happens(20)) addReview(records, referral.child_id, planned + dice.of([0, 1, 60]), dice)
}

/** The id of this referral mostly; else none, or that of another of the child's referrals. */
function named(records: Records, referral: Referral, dice: Dice): string | null {
  if (dice.happens(65)) return referral.referral_id
  if (dice.happens(70)) return null
  const own = records.referrals.filter(({ child_id }) => child_id === referral.child_id)
  return dice.of(own).referral_id
}

function addReview(records: Records, child_id: string, start_date: number, dice: Dice): void {
  const plans = records.cp_plans.filter((plan) => plan.child_id === child_id)
  const plan = plans.length > 0 && dice.happens(80) ? dice.of(plans) : null
  const cp_review_id = `w${records.cp_reviews.length}`
  records.cp_reviews.push({
    cp_review_id,
    cp_plan_id: plan?.cp_plan_id ?? null,
    child_id,
    start_date,
  })
}
