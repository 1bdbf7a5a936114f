/*
Grain: one row a child. The child's number, the number of its family, the place of its authority in the catalogue
(-1 = none), and its record key: the first four bytes
of HMAC-SHA-256(secret, 'rk|' + the child's pseudonym, or its id where ids were not shortened). The HMAC is
composed of its two hashes because the engine has none: $inner_pad and $outer_pad are the padded secret in hex.
*/
select
    observations.rowid::integer as child_number,
    families.family_number::integer as family_number,
    coalesce(authorities.place, -1)::integer as authority,
    ('0x' || left(sha256(
        unhex($outer_pad::varchar)
        || unhex(sha256(unhex($inner_pad::varchar) || encode(
            'rk|' || coalesce(child_pseudonyms.pseudonym, observations.child_id)
        )))
    ), 8))::uinteger as record_key
from observations
left join child_pseudonyms on child_pseudonyms.child_id = observations.child_id
left join breakdown_values as authorities
    on authorities.name = 'authority' and authorities.value = observations.authority
inner join (
    select
        family_id,
        (min(rowid))::integer as family_number
    from observations
    group by family_id
) as families on families.family_id = observations.family_id
