/* One row a referral that more than one assessment names: how many do. */
select referral_id, count(*)::integer as assessments
from assessments
where referral_id is not null
group by referral_id
having count(*) > 1
