/**
 * Points at which the SQL and the words of the definitions part, as far as this second reading can tell.
 * true = read as the SQL does. Set one to false to see every row that it changes.
 */
export const asTheSql = {
  /** CH-03: a return on the day of closure is lost where that return led to leaving for good on the same day. */
  leavingHidesReturn: true,
  /** decisions: NFA says "not met" although an assessment was authorised and the case closed as neither RC8 nor RC9. */
  nfaOutweighsAssessment: true,
  /** episodes: a case closed on a day not recorded counts none of its assessments as authorised by the closure. */
  undatedClosureComesFirst: true,
  /** activities: a review of a plan that names no referral goes by its own date, not with its plan. */
  reviewGoesByItsDate: true,
  /** CH-10: a later record on the open case that is not NFA makes the referral not NFA. The header speaks of one day only. */
  laterNewsUndoesNfa: true,
  /** EC3: a plan that began after the closure counts as one that the case was closed soon after. */
  planMayFollowClosure: true,
  /** Look-backs: the start of a window is n months before the referral, not the first day whose anniversary it is. */
  windowStartsBackward: true,
}
