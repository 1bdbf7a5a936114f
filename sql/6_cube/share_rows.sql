/*
Grain: one row a row of a share indicator inside the complete records.
state: 2 met, 1 unknown, 0 not met: of a unit's rows the highest counts.
unit_number: the number of the episode or -1 for the child where that is the unit;
-2 = another unit, told apart by unit_name. (Text is slow to carry out of the engine.)
*/
select
    episode_numbers.child_number,
    episode_numbers.episode_number,
    (indicator_rows.counted_on - date '1970-01-01')::integer as counted_day,
    case
        when indicator_rows.unit_id = indicator_rows.episode_id then episode_numbers.episode_number
        when indicator_rows.unit_id = indicator_rows.child_id then -1
        else -2
    end as unit_number,
    case
        when indicator_rows.unit_id in (indicator_rows.episode_id, indicator_rows.child_id) then null
        else indicator_rows.unit_id
    end as unit_name,
    case
        when indicator_rows.is_met then 2
        when not indicator_rows.is_met then 0
        else 1
    end::integer as state
from indicator_rows
inner join episode_numbers on episode_numbers.episode_id = indicator_rows.episode_id
where indicator_rows.counted_on between $complete_from::date and $complete_to::date
