/*
One row a child: from when and until when these records can speak of the child.

arrival: the recorded date; or else that of the first record, where that says the child came from elsewhere:
a first referral by another authority (5C); a conference for a child who moved in, or a plan of another
authority, before any second referral; or a child protection plan before any referral.
known_from: the latest of birth, the start of the records, and arrival.
history_from: the day a look-back may reach and still miss nothing. A look-back of some months reaches to
the same day of an earlier month, or to the last day of one that is too short. For a child born here it is the
start of the records, although nothing is missing since the birth: if only babies could be judged in
the first months of the records, those months would be a figure about babies.
exit_date: the earliest of 18th birthday, death, leaving for good, and the end of the records. A child
left for good when the last episode closed as adopted (RC1), transferred to another authority (RC5)
or to adult services (RC6). RC2 counts as death where no date of death is held.
authority: the code of the authority, for builds of several; null where the kind of extract does not say it.
An expected child's dates run from the expected birth. Births are the 15th of the month.
*/
with sent_by_others as (
    select referral_id from referrals where source_code = '5C'
),

moves as (
    select evidence.child_id, min(evidence.moved_date) as moved_date
    from (
        select child_id, conference_date as moved_date from initial_conferences where is_transfer_in
        union all
        select child_id, start_date as moved_date from cp_plans where is_other_authority
    ) as evidence
    where evidence.moved_date <= $extract_end::date
    group by evidence.child_id
),

plans as (
    select child_id, min(start_date) as first_date
    from cp_plans
    where start_date <= $extract_end::date
    group by child_id
),

arrivals as (
    select evidence.child_id, min(evidence.arrived_date) as arrived_date
    from (
        select cleaned_referrals.child_id, cleaned_referrals.referral_date as arrived_date
        from cleaned_referrals
        inner join sent_by_others on sent_by_others.referral_id = cleaned_referrals.episode_id
        where cleaned_referrals.episode_number = 1
        union all
        select
            moves.child_id,
            least(moves.moved_date, coalesce(cleaned_referrals.referral_date, moves.moved_date)) as arrived_date
        from moves
        left join cleaned_referrals
            on cleaned_referrals.child_id = moves.child_id and cleaned_referrals.episode_number = 1
        where coalesce(moves.moved_date < cleaned_referrals.next_referral_date, true)
        union all
        select plans.child_id, plans.first_date as arrived_date
        from plans
        left join cleaned_referrals
            on cleaned_referrals.child_id = plans.child_id and cleaned_referrals.episode_number = 1
        where coalesce(plans.first_date < cleaned_referrals.referral_date, true)
    ) as evidence
    group by evidence.child_id
),

leavings as (
    select
        child_id,
        case when closure_reason_code = 'RC2' then closure_date end as died_date,
        case when closure_reason_code <> 'RC2' then closure_date end as left_date,
        case closure_reason_code
            when 'RC1' then 'adoption'
            when 'RC5' then 'transfer'
            when 'RC6' then 'adult services'
        end as left_for
    from cleaned_referrals
    where next_referral_date is null and closure_reason_code in ('RC1', 'RC2', 'RC5', 'RC6')
),

known as (
    select cleaned_referrals.child_id, referrals.authority_code
    from cleaned_referrals
    inner join referrals on referrals.referral_id = cleaned_referrals.episode_id
    where cleaned_referrals.episode_number = 1
),

lives as (
    select
        coalesce(children.child_id, known.child_id) as child_id,
        coalesce(children.family_id, children.child_id, known.child_id) as family_id,
        coalesce(children.authority_code, known.authority_code) as authority,
        children.birth_date,
        coalesce(children.is_expected, false) as is_expected,
        children.arrived_date,
        children.death_date,
        cast(children.birth_date + interval '18 years' as date) as eighteenth_birthday
    from children
    full join known on known.child_id = children.child_id
),

dated as (
    select
        lives.child_id,
        lives.family_id,
        lives.authority,
        lives.birth_date,
        lives.is_expected,
        lives.eighteenth_birthday,
        greatest(
            coalesce(lives.arrived_date, arrivals.arrived_date, $record_start::date),
            $record_start::date
        ) as held_from,
        coalesce(lives.death_date, leavings.died_date) as died_date,
        leavings.left_date,
        leavings.left_for
    from lives
    left join arrivals on arrivals.child_id = lives.child_id
    left join leavings on leavings.child_id = lives.child_id
),

bounded as (
    select
        child_id,
        family_id,
        authority,
        birth_date,
        is_expected,
        eighteenth_birthday,
        held_from,
        died_date,
        left_date,
        left_for,
        least(
            coalesce(eighteenth_birthday, $extract_end::date),
            coalesce(died_date, $extract_end::date),
            coalesce(left_date, $extract_end::date),
            $extract_end::date
        ) as exit_date
    from dated
)

select
    child_id,
    family_id,
    authority,
    birth_date,
    is_expected,
    $record_start::date as record_start,
    $extract_end::date as extract_end,
    case when birth_date > held_from then birth_date else held_from end as known_from,
    case when birth_date >= held_from then $record_start::date else held_from end as history_from,
    eighteenth_birthday,
    exit_date,
    case
        when died_date = exit_date then 'death'
        when left_date = exit_date then left_for
        when eighteenth_birthday = exit_date then '18th birthday'
        else 'end of records'
    end as exit_reason
from bounded
