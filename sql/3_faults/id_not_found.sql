/*
code: GT62
title: Id that no record has
meaning: A line of a file of ids names a child of whom the extract holds no record, under the old id or the new.
severity: note
do: Nothing, if the child's records are not part of this extract.
*/
select 'children' as table_name, file_number, record, column_name
from identity.ids_not_found
