/*
One row a code of the factors at the end of an assessment (DfE CIN census, N00181), with the old codes 18A
and 19A that real returns still carry.
factor_group: the number without its letter. about: whose it is, where the letter says so (groups 1 to 6).
concern: what figures tell apart; null for codes that they do not.
is_harm: a type of harm. harm_side: inside or outside the family; not_said for 18A and 19A, which do not say
whether a child or an adult did it; null for codes that say nothing about it.
is_child_distress: the child's own distress, or danger the child is drawn into.
Sets are sums of bits: factor_bit one a code; comparable_bit the same for the codes that 18A and 19A were
divided into in 2020-21, so that the division is not taken for a change; group_bit one a group.
21, no factors identified, has none: an assessment with it alone has the empty set.
*/
with codes as (
    select place, factor_code, factor_group, about, concern, harm_side, is_child_distress
    from (values
        (0, '1A', 1, 'child', 'childs_alcohol_or_drugs', null, true),
        (1, '1B', 1, 'parent', 'parental_alcohol', null, false),
        (2, '1C', 1, 'other', null, null, false),
        (3, '2A', 2, 'child', 'childs_alcohol_or_drugs', null, true),
        (4, '2B', 2, 'parent', 'parental_drugs', null, false),
        (5, '2C', 2, 'other', null, null, false),
        (6, '3A', 3, 'child', 'domestic_abuse', 'inside', false),
        (7, '3B', 3, 'parent', 'domestic_abuse', 'inside', false),
        (8, '3C', 3, 'other', 'domestic_abuse', null, false),
        (9, '4A', 4, 'child', 'childs_mental_health', null, true),
        (10, '4B', 4, 'parent', 'parental_mental_health', null, false),
        (11, '4C', 4, 'other', null, null, false),
        (12, '5A', 5, 'child', null, null, false),
        (13, '5B', 5, 'parent', null, null, false),
        (14, '5C', 5, 'other', null, null, false),
        (15, '6A', 6, 'child', null, null, false),
        (16, '6B', 6, 'parent', null, null, false),
        (17, '6C', 6, 'other', null, null, false),
        (18, '7A', 7, null, null, null, false),
        (19, '8B', 8, null, null, null, false),
        (20, '8C', 8, null, null, null, false),
        (21, '8D', 8, null, null, null, false),
        (22, '8E', 8, null, null, null, false),
        (23, '8F', 8, null, null, null, false),
        (24, '9A', 9, null, null, null, false),
        (25, '10A', 10, null, 'going_missing', null, true),
        (26, '11A', 11, null, 'exploitation', 'outside', true),
        (27, '12A', 12, null, 'exploitation', 'outside', false),
        (28, '13A', 13, null, 'exploitation', 'outside', false),
        (29, '14A', 14, null, null, null, true),
        (30, '15A', 15, null, 'self_harm', null, true),
        (31, '16A', 16, null, 'neglect', 'inside', false),
        (32, '17A', 17, null, 'emotional_abuse', 'inside', false),
        (33, '18A', 18, null, 'physical_abuse', 'not_said', false),
        (34, '18B', 18, null, 'physical_abuse', 'outside', false),
        (35, '18C', 18, null, 'physical_abuse', 'inside', false),
        (36, '19A', 19, null, 'sexual_abuse', 'not_said', false),
        (37, '19B', 19, null, 'sexual_abuse', 'outside', false),
        (38, '19C', 19, null, 'sexual_abuse', 'inside', false),
        (39, '20', 20, null, null, null, false),
        (40, '22A', 22, null, null, null, false),
        (41, '23A', 23, null, null, null, false),
        (42, '24A', 24, null, 'exploitation', 'outside', true),
        (null, '21', 21, null, null, null, false)
    ) as listed (place, factor_code, factor_group, about, concern, harm_side, is_child_distress)
)

select
    factor_code,
    factor_group,
    about,
    concern,
    coalesce(
        concern in (
            'neglect', 'emotional_abuse', 'physical_abuse', 'sexual_abuse', 'domestic_abuse', 'exploitation'
        ), false
    ) as is_harm,
    harm_side,
    is_child_distress,
    cast(case when place is null then 0 else power(2, place) end as bigint) as factor_bit,
    cast(
        case
            when place is null then 0
            when factor_group in (18, 19) then power(2, min(place) over (partition by factor_group))
            else power(2, place)
        end as bigint
    ) as comparable_bit,
    cast(case when place is null then 0 else power(2, factor_group) end as bigint) as group_bit
from codes
