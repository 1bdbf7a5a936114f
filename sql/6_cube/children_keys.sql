/*
Grain: one row a child. The number that is its id, that of its family, the place of its authority in the catalogue
(-1 = none), and its record key: the first four bytes of HMAC-SHA-256(secret, 'rk|' + the child's pseudonym). The
HMAC is composed of its two hashes because the engine has none: $inner_pad and $outer_pad are the padded secret in
hex.
*/
select
    observations.child_id::integer as child_number,
    observations.family_id::integer as family_number,
    coalesce(authorities.place, -1)::integer as authority,
    ('0x' || left(sha256(
        unhex($outer_pad::varchar)
        || unhex(sha256(unhex($inner_pad::varchar) || encode('rk|' || child_pseudonyms.pseudonym)))
    ), 8))::uinteger as record_key
from observations
inner join child_pseudonyms on child_pseudonyms.child_id = observations.child_id
left join breakdown_values as authorities
    on authorities.name = 'authority' and authorities.value = observations.authority
