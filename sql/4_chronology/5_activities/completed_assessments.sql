/*
One row a completed assessment: authorised by the end of the records, of a child that is known of. Which
factors it recorded, as sets of bits (see factor_codes), and how it stands to the child's others.

episode_id: the referral it names, or that referral's episode; one that names none belongs to the episode
open on the day it started. Null where no such referral of the child is held.
factor_set, comparable_set, group_set: null where no factor is recorded, which says nothing; empty (0) where
the assessor recorded that there were none (21). A 21 beside other factors is not read.
main_factor: the first of neglect, domestic_abuse, parental_mental_health_or_substance, other_factor that
was recorded; none where the set is empty, null where it is not known.
is_held: completed on a day for which factors are held.
is_known_so_far: factors, or that there were none, are recorded at every assessment of the child completed by
that day.
place: its place among the child's. Of those completed on one day the first is the one that started first, then
the lower id.
previous_*: the child's last assessment completed on an earlier day.
is_first_in_episode: the factors of an episode are those of this one, so that figures do not grow with the
time a case is followed. is_last_in_year: the child's last in the year to 31 March.
*/
with unnamed as (
    select assessments.assessment_id, cleaned_referrals.episode_id
    from assessments
    inner join cleaned_referrals
        on cleaned_referrals.child_id = assessments.child_id
        and cleaned_referrals.referral_date <= assessments.start_date
        and coalesce(cleaned_referrals.next_referral_date > assessments.start_date, true)
    where assessments.referral_id is null
        and (
            cleaned_referrals.closure_state = 'unknown'
            or cleaned_referrals.open_until >= assessments.start_date
        )
),

placed as (
    select
        assessments.assessment_id,
        assessments.child_id,
        coalesce(named.episode_id, merged.episode_id, unnamed.episode_id) as episode_id,
        assessments.start_date,
        assessments.authorised_date
    from assessments
    inner join observations on observations.child_id = assessments.child_id
    left join cleaned_referrals as named
        on named.episode_id = assessments.referral_id and named.child_id = assessments.child_id
    left join referral_roles as merged
        on merged.referral_id = assessments.referral_id and merged.child_id = assessments.child_id
    left join unnamed on unnamed.assessment_id = assessments.assessment_id
    where assessments.authorised_date <= $extract_end::date
),

recorded as (
    select
        assessment_factors.assessment_id,
        bit_or(factor_codes.factor_bit) as factor_set,
        bit_or(factor_codes.comparable_bit) as comparable_set,
        bit_or(factor_codes.group_bit) as group_set,
        case
            when max(case when factor_codes.concern = 'neglect' then 1 else 0 end) = 1 then 'neglect'
            when max(case when factor_codes.concern = 'domestic_abuse' then 1 else 0 end) = 1
                then 'domestic_abuse'
            when max(case when factor_codes.factor_code in ('1B', '2B', '4B') then 1 else 0 end) = 1
                then 'parental_mental_health_or_substance'
            when max(factor_codes.factor_bit) > 0 then 'other_factor'
            else 'none'
        end as main_factor
    from assessment_factors
    inner join factor_codes on factor_codes.factor_code = assessment_factors.factor_code
    group by assessment_factors.assessment_id
),

ordered as (
    select
        placed.assessment_id,
        placed.child_id,
        placed.episode_id,
        placed.authorised_date,
        recorded.factor_set,
        recorded.comparable_set,
        recorded.group_set,
        recorded.main_factor,
        count(*) over by_day = count(recorded.factor_set) over by_day as is_known_so_far,
        row_number() over by_child as place,
        lag(placed.authorised_date) over by_child as one_before_date,
        lag(recorded.comparable_set) over by_child as one_before_set,
        lead(placed.authorised_date) over by_child as next_date,
        row_number() over (
            partition by placed.episode_id
            order by placed.authorised_date, placed.start_date, placed.assessment_id
        ) as place_in_episode
    from placed
    left join recorded on recorded.assessment_id = placed.assessment_id
    window by_child as (
        partition by placed.child_id
        order by placed.authorised_date, placed.start_date, placed.assessment_id
    ),
    by_day as (partition by placed.child_id order by placed.authorised_date range unbounded preceding)
)

select
    ordered.assessment_id,
    ordered.child_id,
    ordered.episode_id,
    ordered.authorised_date,
    ordered.factor_set,
    ordered.comparable_set,
    ordered.group_set,
    ordered.main_factor,
    coalesce(
        ordered.authorised_date between holdings.assessment_factors_from and holdings.assessment_factors_to,
        false
    ) as is_held,
    ordered.is_known_so_far,
    ordered.place,
    -- The first of a day has an earlier day before it, and the others of that day have what it has.
    first_value(ordered.one_before_date) over same_day as previous_date,
    first_value(ordered.one_before_set) over same_day as previous_comparable_set,
    ordered.episode_id is not null and ordered.place_in_episode = 1 as is_first_in_episode,
    -- Three months earlier, the year that ends on 31 March is a calendar year.
    coalesce(
        extract(year from ordered.next_date - interval '3 months')
            > extract(year from ordered.authorised_date - interval '3 months'),
        true
    ) as is_last_in_year
from ordered
cross join holdings
window same_day as (partition by ordered.child_id, ordered.authorised_date order by ordered.place)
