/**
 * Points at which the SQL and the words of the definitions part, as far as this second reading can tell.
 * true = read as the SQL does. Set one to false to see every row that it changes.
 */
export const asTheSql = {
  /** activities: a review of a plan that names no referral goes by its own date, not with its plan. */
  reviewGoesByItsDate: true,
  /**
   * Look-backs: the start of a window is n months before the referral, not the first day whose anniversary
   * it is. On 29 February the two differ by a day, and the SQL says unknown where nothing is missing.
   */
  windowStartsBackward: true,
  /**
   * second_source: a child one of whose referrals is known to have met the threshold stands under "not known" where
   * of another it cannot be told.
   */
  oneUndecidedHidesTheMet: true,
  /** childhood_years_with_concern: what was recorded before the birth stands in the first year of life. */
  firstYearHoldsWhatCameBefore: true,
  /** concerns, referral_periods: a referral dated after the child's death hides the one before it of that year. */
  laterReferralHidesTheYear: true,
}
