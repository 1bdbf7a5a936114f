/*
One row an episode: the values by which figures about it may be broken down.
age_band: calendar age from birth to the referral, in whole years. A child still expected is unborn to
the end of the month of the expected birth; after that the date of birth is not known.
area, team: null where not held; those with fewer than ten children are pooled as 'other'.
authority: the code of the authority, for builds of several; null where the kind of extract does not say it.
imd_decile, address_type: of the address lived at on the day of the referral; null where none is held.
ethnicity_deprivation: broad ethnic group / deciles of that area, never one without the other. Chinese
stands with Asian, as in the census of population. Deciles 1-3, 4-7 and 8-10: both ends are equally wide, so
that they can be compared, and wide enough to show the smaller groups too.
*/
with small_areas as (
    select area
    from referrals
    where area is not null
    group by area
    having count(distinct child_id) < 10
),

small_teams as (
    select team
    from referrals
    where team is not null
    group by team
    having count(distinct child_id) < 10
),

merged as (
    select referral_id from referral_roles where role <> 'kept'
),

people as (
    select
        observations.child_id,
        observations.birth_date,
        observations.is_expected,
        case
            when children.ethnicity_code in ('WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM') then 'white'
            when children.ethnicity_code in ('MWBC', 'MWBA', 'MWAS', 'MOTH') then 'mixed'
            when children.ethnicity_code in ('AIND', 'APKN', 'ABAN', 'CHNE', 'AOTH') then 'asian'
            when children.ethnicity_code in ('BCRB', 'BAFR', 'BOTH') then 'black'
            when children.ethnicity_code = 'OOTH' then 'other'
            else 'unknown'
        end as ethnic_group
    from observations
    left join children on children.child_id = observations.child_id
)

select
    referrals.referral_id as episode_id,
    case
        when referrals.source_code in ('1A', '1B', '1C', '1D') then 'individual'
        when referrals.source_code = '2A' then 'school'
        when referrals.source_code = '2B' then 'education_services'
        when referrals.source_code in ('3A', '3B', '3C', '3D', '3E', '3F') then 'health'
        when referrals.source_code = '4' then 'housing'
        when referrals.source_code in ('5A', '5B', '5C', '5D') then 'la_services'
        when referrals.source_code = '6' then 'police'
        when referrals.source_code = '7' then 'other_legal'
        when referrals.source_code = '8' then 'other'
        when referrals.source_code = '9' then 'anonymous'
        else 'unknown'
    end as source_group,
    case
        when people.birth_date is null then 'unknown'
        when referrals.referral_date < people.birth_date then 'unborn'
        when people.is_expected
            then case
                when date_trunc('month', referrals.referral_date)
                    = date_trunc('month', people.birth_date) then 'unborn'
                else 'unknown'
            end
        when referrals.referral_date < people.birth_date + interval '1 year' then 'under_1'
        when referrals.referral_date < people.birth_date + interval '5 years' then '1_to_4'
        when referrals.referral_date < people.birth_date + interval '10 years' then '5_to_9'
        when referrals.referral_date < people.birth_date + interval '16 years' then '10_to_15'
        else '16_and_over'
    end as age_band,
    case
        when referrals.primary_need_code
            in ('N0', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9')
            then referrals.primary_need_code
        else 'unknown'
    end as primary_need,
    case when small_areas.area is not null then 'other' else referrals.area end as area,
    case when small_teams.team is not null then 'other' else referrals.team end as team,
    referrals.authority_code as authority,
    homes.imd_decile,
    homes.address_type,
    people.ethnic_group || '/' || case
        when homes.imd_decile between 1 and 3 then '1-3'
        when homes.imd_decile between 4 and 7 then '4-7'
        when homes.imd_decile between 8 and 10 then '8-10'
        else 'unknown'
    end as ethnicity_deprivation
from referrals
inner join people on people.child_id = referrals.child_id
left join merged on merged.referral_id = referrals.referral_id
left join homes
    on homes.child_id = referrals.child_id
    and homes.start_date <= referrals.referral_date
    and homes.until_date > referrals.referral_date
left join small_areas on small_areas.area = referrals.area
left join small_teams on small_teams.team = referrals.team
where merged.referral_id is null
