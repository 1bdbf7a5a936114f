/*
id: CH-27
title: Concerns recorded together
question: Of the referrals assessed, which of six kinds of concern did the assessment record, alone or together?
unit: assessed referral
counts: every referral with a completed assessment, on the day its first one was completed, unless the assessor
  recorded only that no factors were identified (21)
met: which of six were recorded at the referral's first completed assessment - domestic abuse of a parent (3B), a
  parent's mental health (4B), a parent's alcohol or drug misuse (1B, 2B), neglect (16A), emotional abuse (17A),
  and the child's own distress or danger (the child's mental health 4A, alcohol 1A or drug misuse 2A, self-harm
  15A, going missing 10A, socially unacceptable behaviour 14A, sexual or criminal exploitation 11A, 24A)
unknown: the assessment has no factor recorded, not even that there were none; or it was completed on a day for
  which factors are not held
form: combination
lens: type
seed: S4, S8
caption: It counts what the assessor ticked. Every combination is shown in the same way; none of them is a type
  of family, and researchers advise against taking some of them as a profile (Hood et al. 2023). Concerns
  recorded together need not cause one another. Poverty, housing and isolation have no factor of their own and
  are not here.
cannot_say: which concern came first, what lies behind them, or what nobody asked about
ask: When two concerns come together, do the services for each of them meet? | Which combinations do our
  services take apart? | What do families say holds them together?
authority: Norfolk practice resource, interlinked problems; Hood et al. 2023, British Journal of Social Work,
  bcad141; DfE Children in need census, factors identified at the end of assessment (item N00181)
pair: concerns_per_assessment, harm_types_together, structural_pressure
parameters: none
sensitivity: none
needs: assessments.authorised_date, assessment_factors.factor_code
better_with: none
history: none
breaks: factor_24a
periods: year, all
breakdowns: age_band, primary_need
categories: domestic_abuse: domestic abuse of a parent | parental_mental_health: a parent's mental health |
  parental_alcohol_or_drugs: a parent's alcohol or drug misuse | neglect: neglect |
  emotional_abuse: emotional abuse | childs_distress: the child's own distress or danger
*/
with sets as (
    select
        bit_or(case when factor_code = '3B' then factor_bit end) as domestic_abuse,
        bit_or(case when factor_code = '4B' then factor_bit end) as parental_mental_health,
        bit_or(case when factor_code in ('1B', '2B') then factor_bit end) as parental_alcohol_or_drugs,
        bit_or(case when factor_code = '16A' then factor_bit end) as neglect,
        bit_or(case when factor_code = '17A' then factor_bit end) as emotional_abuse,
        bit_or(case when is_child_distress then factor_bit end) as childs_distress
    from factor_codes
),

flags as (
    select
        assessed.child_id,
        assessed.episode_id,
        assessed.authorised_date,
        assessed.is_held and assessed.factor_set is not null as is_known,
        case when (assessed.factor_set & sets.domestic_abuse) <> 0 then 'domestic_abuse' end
            as domestic_abuse,
        case when (assessed.factor_set & sets.parental_mental_health) <> 0 then 'parental_mental_health' end
            as parental_mental_health,
        case
            when (assessed.factor_set & sets.parental_alcohol_or_drugs) <> 0 then 'parental_alcohol_or_drugs'
        end as parental_alcohol_or_drugs,
        case when (assessed.factor_set & sets.neglect) <> 0 then 'neglect' end as neglect,
        case when (assessed.factor_set & sets.emotional_abuse) <> 0 then 'emotional_abuse' end
            as emotional_abuse,
        case when (assessed.factor_set & sets.childs_distress) <> 0 then 'childs_distress' end
            as childs_distress
    from completed_assessments as assessed
    cross join sets
    where assessed.is_first_in_episode
        and coalesce(assessed.factor_set, 1) <> 0
)

select
    episode_id as unit_id,
    child_id,
    episode_id,
    authorised_date as counted_on,
    case
        when not is_known then null
        else coalesce(
            nullif(
                concat_ws(
                    '+',
                    domestic_abuse,
                    parental_mental_health,
                    parental_alcohol_or_drugs,
                    neglect,
                    emotional_abuse,
                    childs_distress
                ), ''
            ), 'none'
        )
    end as part
from flags
