/*
One row a record of the input, rejected ones too, in its order: one offer that was declined each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  declined_id,
  referral_id,
  child_id,
  declined_date,
  offer_code,
  case
    when child_id is null then 'blank child_id'
    when declined_id is null then 'blank declined_id'
    when declined_date is null
    then coalesce(date_fault('declined_date', written_declined_date, declined_date), 'blank declined_date')
  end as problem,
  case
    when is_odd_id(written_declined_id)
      or is_odd_id(written_referral_id)
      or is_odd_id(written_child_id)
      or is_lost(written_offer_code, offer_code)
      or is_lost(written_declined_date, declined_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('declined_date', written_declined_date, declined_date, 'date'),
        id_fault('declined_id', written_declined_id),
        id_fault('referral_id', written_referral_id),
        id_fault('child_id', written_child_id),
        set_aside('unlisted', 'offer_code', written_offer_code, offer_code)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.declined_id) as declined_id,
    written.declined_id as written_declined_id,
    as_id(written.referral_id) as referral_id,
    written.referral_id as written_referral_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.declined_date, $extract_end::date) as declined_date,
    written.declined_date as written_declined_date,
    as_offer_code(written.offer_code) as offer_code,
    written.offer_code as written_offer_code
  from source.consent_declined as written
) as read_record
