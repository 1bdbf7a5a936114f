/*
id: CH-08
title: Families referred five times in five years
question: Of the families first referred five or more years ago, how many were referred at least five times
  in five years?
unit: family
counts: every family whose first referral, so far as the records hold it, was received while the records
  are complete, once, at that referral. Brothers and sisters referred on one day are one referral of the
  family; children of whom no family is recorded do not count
met: at least five referrals of the family in the 60 calendar months from the first, the first and the
  anniversary included
unknown: fewer than 24 months of records lie before the first referral, or the child had arrived within
  them, so that it may not be the first; or fewer than 60 months lie between it and the end of the records
form: share
lens: frequency
seed: S1, S15
caption: A description of a cohort, never a label on a family. A family that moved away, or whose children
  grew up, within the five years counts as it stands. It depends on how households are linked. Loman found 21
  % in Missouri, 1997 to 2003, which is a different system.
cannot_say: what the referrals were about, or what became of families who were not referred again
ask: What was offered to these families, and when? | At which referral could it have gone differently? | How
  do families describe being referred again and again?
authority: Loman 2006, frequently encountered families (five reports in five years from the first); the 24
  months before it are this program's reading of a first referral
pair: referrals_by_family, which_referral
parameters: window_months = 60, referrals = 5, look_back_months = 24
sensitivity: referrals = 4, 6; look_back_months = 0, 12
needs: referrals, children.family_id
better_with: referrals.closure_date
history: look_back_months
breaks: none
periods: year, all
breakdowns: area
categories: none
*/
with dated as (
    select
        family_id,
        child_id,
        episode_id,
        referral_date,
        is_within_records,
        history_from,
        cast(
            extract(year from referral_date) * 384
            + extract(month from referral_date) * 32
            + extract(day from referral_date) as integer
        ) as month_day
    from family_referrals
    where is_linked
),

counted as (
    select
        family_id,
        child_id,
        episode_id,
        referral_date,
        is_within_records,
        history_from,
        lag(referral_date) over by_family as previous_referral_date,
        count(*) over (
            by_family
            range between current row and $window_months::integer * 32 following
        ) as referrals
    from dated
    window by_family as (partition by family_id order by month_day)
)

select
    counted.family_id as unit_id,
    counted.child_id,
    counted.episode_id,
    counted.referral_date as counted_on,
    case
        when counted.history_from > counted.referral_date - $look_back_months::integer * interval '1 month'
            then null
        when counted.referral_date + $window_months::integer * interval '1 month'
            > observations.extract_end then null
        else counted.referrals >= $referrals::integer
    end as is_met
from counted
inner join observations on observations.child_id = counted.child_id
where counted.is_within_records and counted.previous_referral_date is null
