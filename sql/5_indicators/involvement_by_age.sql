/*
id: CH-39
title: First involvement by age
question: Of all children who live here, how many at each age are referred, assessed, found in need, made the
  subject of a section 47 enquiry or of a protection plan for the first time?
unit: child
counts: every child who had a first involvement of any of these kinds in a year while the records are
  complete and before the 18th birthday, by the age on that day; what came before birth counts with the first
  year. The rate is for all resident children of that age, over the days of the year that are held; their
  number is the latest one published for a day of that year or the year before.
met: a first involvement of that kind at that age in the year
unknown: the records of that kind do not reach back to the birth of every child who had that age in the year,
  so an earlier involvement may be missing; or no number of resident children is held, or none live here; or the
  date of birth is not known, and the month of an expected birth has passed
form: rate
lens: frequency
seed: S14
caption: Each year is a picture of all ages at once, not a childhood. Times the years of its age band, added up
  from birth on and divided by ten, these rates give the per cent of children who would be involved by an age
  if every age went on as in this year. First means first here: a child who was known elsewhere counts as new,
  so the sum is somewhat too high. The kinds overlap; all of them together are no figure of anything.
cannot_say: how many of the children born here were involved, or what share of those who moved away were
ask: At which ages do we first hear of children, and at which do we first act? | Which services see every child
  at the ages at which we hear of few? | Do the steps from referral to plan narrow in the same way at every
  age?
authority: Jay and others, International Journal of Population Data Science (England: 35.4 in 100 referred,
  32.3 assessed, 25.3 in need, 6.9 on a protection plan before 18); Bilson and Martin 2017 (22.5 in 100
  referred before 5); ONS mid-year estimates of population
pair: protection_of_babies, developmental_periods
parameters: none
sensitivity: none
needs: referrals, populations, children.birth_month
better_with: assessments, section_47_enquiries, cp_plans
history: none
breaks: none
periods: year, all
breakdowns: none
categories: referral/0: first referral / under 1 | referral/1: first referral / 1 |
  referral/2: first referral / 2 | referral/3-4: first referral / 3 to 4 |
  referral/5-6: first referral / 5 to 6 | referral/7-8: first referral / 7 to 8 |
  referral/9-10: first referral / 9 to 10 | referral/11-12: first referral / 11 to 12 |
  referral/13-14: first referral / 13 to 14 | referral/15: first referral / 15 |
  referral/16: first referral / 16 | referral/17: first referral / 17 |
  assessment/0: first assessment / under 1 | assessment/1: first assessment / 1 |
  assessment/2: first assessment / 2 | assessment/3-4: first assessment / 3 to 4 |
  assessment/5-6: first assessment / 5 to 6 | assessment/7-8: first assessment / 7 to 8 |
  assessment/9-10: first assessment / 9 to 10 | assessment/11-12: first assessment / 11 to 12 |
  assessment/13-14: first assessment / 13 to 14 | assessment/15: first assessment / 15 |
  assessment/16: first assessment / 16 | assessment/17: first assessment / 17 |
  in_need/0: first found in need / under 1 | in_need/1: first found in need / 1 |
  in_need/2: first found in need / 2 | in_need/3-4: first found in need / 3 to 4 |
  in_need/5-6: first found in need / 5 to 6 | in_need/7-8: first found in need / 7 to 8 |
  in_need/9-10: first found in need / 9 to 10 | in_need/11-12: first found in need / 11 to 12 |
  in_need/13-14: first found in need / 13 to 14 | in_need/15: first found in need / 15 |
  in_need/16: first found in need / 16 | in_need/17: first found in need / 17 |
  section_47/0: first section 47 enquiry / under 1 | section_47/1: first section 47 enquiry / 1 |
  section_47/2: first section 47 enquiry / 2 | section_47/3-4: first section 47 enquiry / 3 to 4 |
  section_47/5-6: first section 47 enquiry / 5 to 6 | section_47/7-8: first section 47 enquiry / 7 to 8 |
  section_47/9-10: first section 47 enquiry / 9 to 10 | section_47/11-12: first section 47 enquiry / 11 to 12 |
  section_47/13-14: first section 47 enquiry / 13 to 14 | section_47/15: first section 47 enquiry / 15 |
  section_47/16: first section 47 enquiry / 16 | section_47/17: first section 47 enquiry / 17 |
  cp_plan/0: first protection plan / under 1 | cp_plan/1: first protection plan / 1 |
  cp_plan/2: first protection plan / 2 | cp_plan/3-4: first protection plan / 3 to 4 |
  cp_plan/5-6: first protection plan / 5 to 6 | cp_plan/7-8: first protection plan / 7 to 8 |
  cp_plan/9-10: first protection plan / 9 to 10 | cp_plan/11-12: first protection plan / 11 to 12 |
  cp_plan/13-14: first protection plan / 13 to 14 | cp_plan/15: first protection plan / 15 |
  cp_plan/16: first protection plan / 16 | cp_plan/17: first protection plan / 17
number_title: first involvements for every 1,000 resident children of that age a year
rate_per: 1000
whole: none
*/
with bands as (
    select age, oldest, band
    from (
        values
        (0, 0, '0'), (1, 1, '1'), (2, 2, '2'), (3, 4, '3-4'), (4, 4, '3-4'), (5, 6, '5-6'),
        (6, 6, '5-6'), (7, 8, '7-8'), (8, 8, '7-8'), (9, 10, '9-10'), (10, 10, '9-10'),
        (11, 12, '11-12'), (12, 12, '11-12'), (13, 14, '13-14'), (14, 14, '13-14'), (15, 15, '15'),
        (16, 16, '16'), (17, 17, '17')
    ) as listed (age, oldest, band)
),

kinds as (
    select involvement
    from (
        values ('referral'), ('assessment'), ('in_need'), ('section_47'), ('cp_plan')
    ) as listed (involvement)
),

-- 32 a month and 384 a year: calendar years become a plain distance.
aged as (
    select
        first_involvements.child_id,
        observations.authority,
        first_involvements.involvement,
        first_involvements.first_date,
        cast(
            date_trunc('year', first_involvements.first_date - interval '3 months') + interval '3 months'
            as date
        ) as year_start,
        case
            when first_involvements.first_date < observations.birth_date
                or (
                    observations.is_expected
                    and first_involvements.first_date <= last_day(observations.birth_date)
                )
                then 0
            when not observations.is_expected then cast(
                floor(
                    (
                        extract(year from first_involvements.first_date) * 384
                        + extract(month from first_involvements.first_date) * 32
                        + extract(day from first_involvements.first_date)
                        - extract(year from observations.birth_date) * 384
                        - extract(month from observations.birth_date) * 32
                        - extract(day from observations.birth_date)
                    ) / 384.0
                ) as integer
            )
        end as age
    from first_involvements
    inner join observations on observations.child_id = first_involvements.child_id
    where first_involvements.first_date between observations.record_start and observations.extract_end
        and coalesce(first_involvements.first_date < observations.eighteenth_birthday, true)
),

-- One row a child, year and age band in which anything happened for the first time.
involved as (
    select
        aged.child_id,
        aged.authority,
        aged.year_start,
        bands.band,
        bands.oldest,
        min(aged.first_date) as first_date,
        max(case when aged.involvement = 'referral' then aged.first_date end) as referral_date,
        max(case when aged.involvement = 'assessment' then aged.first_date end) as assessment_date,
        max(case when aged.involvement = 'in_need' then aged.first_date end) as in_need_date,
        max(case when aged.involvement = 'section_47' then aged.first_date end) as section_47_date,
        max(case when aged.involvement = 'cp_plan' then aged.first_date end) as cp_plan_date
    from aged
    left join bands on bands.age = aged.age
    group by aged.child_id, aged.authority, aged.year_start, bands.band, bands.oldest
),

-- Only where every age of the band is there.
resident_bands as (
    select residents.authority, residents.year_start, bands.band, sum(residents.children) as children
    from residents
    inner join bands on bands.age = residents.age
    inner join (select band, count(*) as ages from bands group by band) as widths
        on widths.band = bands.band
    group by residents.authority, residents.year_start, bands.band
    having count(*) = max(widths.ages) and sum(residents.children) > 0
),

-- Residents are no rows: those of a year and age are shared out among the children for whom anything began
-- then, so that their sum is right wherever the rows of whole years are added up.
shares as (
    select
        sharers.authority,
        sharers.year_start,
        sharers.band,
        kinds.involvement,
        involvement_coverage.held_to,
        case
            when involvement_coverage.held_to >= sharers.year_start
                -- Who was born a day earlier was a year older on the first day of the year.
                and involvement_coverage.held_from
                    <= cast(sharers.year_start - (sharers.oldest + 1) * interval '1 year' as date) + 1
                then cast(
                    round(
                        1.0 * resident_bands.children / sharers.children
                        * (
                            least(
                                involvement_coverage.held_to,
                                cast(sharers.year_start + interval '12 months' as date) - 1
                            ) - sharers.year_start + 1
                        )
                    ) as integer
                )
        end as exposure_days
    from (
        select authority, year_start, band, oldest, count(*) as children
        from involved
        group by authority, year_start, band, oldest
    ) as sharers
    cross join kinds
    inner join resident_bands
        on resident_bands.authority is not distinct from sharers.authority
        and resident_bands.year_start = sharers.year_start
        and resident_bands.band = sharers.band
    inner join involvement_coverage on involvement_coverage.involvement = kinds.involvement
)

select
    involved.child_id as unit_id,
    involved.child_id,
    null as episode_id,
    involved.first_date as counted_on,
    case
        when shares.exposure_days is null then null
        when case kinds.involvement
            when 'referral' then involved.referral_date
            when 'assessment' then involved.assessment_date
            when 'in_need' then involved.in_need_date
            when 'section_47' then involved.section_47_date
            else involved.cp_plan_date
        end <= shares.held_to then 1
        else 0
    end as events,
    shares.exposure_days,
    kinds.involvement || '/' || involved.band as part
from involved
cross join kinds
left join shares
    on shares.authority is not distinct from involved.authority
    and shares.year_start = involved.year_start
    and shares.band = involved.band
    and shares.involvement = kinds.involvement
