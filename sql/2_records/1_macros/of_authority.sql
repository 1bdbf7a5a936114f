/*
An id with its authority's code before it, for a build of several authorities, whose ids may be the same.
The mark of an id that may say who somebody is ('!detector!id') stays in front; one that a code would hide is
set here. Blank stays blank.
*/
create macro of_authority(code, id) as
  case
    when starts_with(id, '!') then
      '!' || split_part(id, '!', 2) || '!' || code || '|' || split_part(id, '!', 3)
    when is_odd_id(trim(id)) and identifier_in(trim(id), 'id') is not null then
      '!' || identifier_in(trim(id), 'id') || '!' || code || '|' || trim(id)
    else code || '|' || nullif(trim(id), '')
  end
