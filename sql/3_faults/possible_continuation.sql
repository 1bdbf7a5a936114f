/*
code: GT63
title: Expected child, perhaps born under another id
meaning: The expected birth is more than two months past, and the family has a child born then under another id. They were left apart.
severity: query
do: If they are one child, say so in crosswalk.csv.
*/
select 'children' as table_name, file_number, record, 'child_id' as column_name
from beside.possible_continuations
