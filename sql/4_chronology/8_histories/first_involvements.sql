/*
One row a child and kind of involvement that the child has had: its first day.
referral; assessment started; in_need: a referral that met the threshold (its day); section_47 enquiry begun;
cp_plan: a child protection plan begun.
*/
select child_id, 'referral' as involvement, min(referral_date) as first_date
from episodes
group by child_id
union all
select child_id, 'in_need', min(referral_date)
from decisions
where is_met
group by child_id
union all
select child_id, activity, min(start_date)
from activities
where activity in ('assessment', 'section_47', 'cp_plan') and start_date <= $extract_end::date
group by child_id, activity
