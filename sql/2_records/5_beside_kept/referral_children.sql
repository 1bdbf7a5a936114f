/* One row a referral that its child's dates do not fit, or that has no child: the few rows that rules need. */
select
  referral.file_number,
  coalesce(referral.record, referral.rowid + 1)::integer as record,
  referral.child_id,
  child.child_id is not null as has_child,
  referral.referral_date,
  referral.closure_reason_code,
  case
    when referral.is_nfa is true then referral.referral_date
    else coalesce(referral.closure_date, referral.last_recorded_date, $extract_end::date)
  end as last_day,
  child.birth_date,
  child.death_date
from referrals as referral
left join children as child
  on child.child_id = referral.child_id
where child.child_id is null
  -- The day of birth is not held: the 15th stands for the month, so half a month is allowed for.
  or referral.referral_date < child.birth_date - (280 + 16)
  or referral.referral_date > child.death_date
  or (referral.closure_reason_code = 'RC2' and child.death_date is null)
  or coalesce(referral.closure_date, $extract_end::date) > child.birth_date + interval 25 year
