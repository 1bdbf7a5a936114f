/*
code: GT62
title: Id that no record has
meaning: A file of ids names a child of whom the extract holds no record.
severity: note
do: Nothing, if the child's records are not part of this extract.
*/
select 'children' as table_name, file_number, record, column_name
from identity.ids_not_found
