/*
One row a child for whom a section 47 enquiry, or a step beyond it, was ever recorded, within an episode or
outside any.
section_47_date: the first enquiry, conference, child protection plan or care. cp_plan_date: the first child
protection plan or care; null where there was none.
*/
select
    child_id,
    min(start_date) as section_47_date,
    min(case when activity in ('cp_plan', 'care') then start_date end) as cp_plan_date
from activities
where activity in ('section_47', 'conference', 'cp_plan', 'care')
group by child_id
