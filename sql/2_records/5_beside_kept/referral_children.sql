/* One row a referral that its child's dates do not fit, or that has no child: the few rows that rules need. */
select
  referral.file_number,
  coalesce(referral.record, referral.rowid + 1)::integer as record,
  child.child_id is not null as has_child,
  referral.referral_date,
  child.birth_date,
  child.death_date
from referrals as referral
left join children as child
  on child.child_id = referral.child_id
where child.child_id is null
  -- The day of birth is not held: the 15th stands for the month, so half a month is allowed for.
  or referral.referral_date < child.birth_date - (280 + 16)
  or referral.referral_date > child.death_date
