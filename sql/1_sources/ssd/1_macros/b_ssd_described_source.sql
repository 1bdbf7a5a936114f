/*
DfE's source of a referral from a description: DfE's own words, and the plain words that systems use for the
same. Null where the words do not settle it: a nursery, a youth justice team or "voluntary" staff of a school
are entered under different codes in different places.
*/
create macro ssd_described_source(said) as
  case
    when regexp_matches(said, '^(1[a-d]|2[ab]|3[a-f]|5[a-d])\b') then upper(left(said, 2))
    when said like '%acquaintance%' or said like '%neighbour%' or said like '%child minder%'
      or said like '%childminder%' or said like '%friend%'
    then '1B'
    when said like 'individual%self%' or said like 'self%' or said = 'child' then '1C'
    when said like '%family member%' or said like '%relative%' or said like '%parent%'
      or said like '%mother%' or said like '%father%' or said = 'individual - carer'
    then '1A'
    when said like '%stranger%' or said like '%member of public%' or said like '%member of the public%'
      or said like '%member of parliament%' or said like 'individual%other%' or said like '%councillor%'
    then '1D'
    when said like '%school nurse%' then '3C'
    when said like '%health visitor%' then '3B'
    when said like '%a&e%' or said like '%accident and emergency%' or said like '%emergency department%'
    then '3E'
    when regexp_matches(said, '\bgp\b') or said like '%general practi%' then '3A'
    when said like '%primary health%' or said like '%midwi%' then '3D'
    when said like 'health%other%' or said like '%hospice%' or said like '%hospital%'
      or said like '%ambulance%'
    then '3F'
    when said like '%another local authority%' or said like '%other local authority%' then '5C'
    when said like '%other internal%' then '5B'
    when said like 'la services%social care%' or said like '%adult social care%'
      or said like '%adults social care%'
    then '5A'
    when said like '%early help%' then '5D'
    when said like 'police%' then '6'
    when said like '%legal agency%' or said like '%probation%' or said like '%cafcass%'
      or said like '%court%' or said like '%prison%' or said like '%immigration%'
    then '7'
    when said like 'housing%' or said like '%housing association%' then '4'
    when said like 'school%' or said like 'academy%' or said like 'college%' then '2A'
    when said like 'education%' then '2B'
    when said like 'anonymous%' then '9'
    when said like 'unknown%' or said like 'not known%' then '10'
    when said like '%children_s centre%' or said like '%voluntary organisation%'
      or said in ('other', 'other.')
    then '8'
  end
