/*
code: GT61
title: Two children under one id
meaning: The ids are said to be one child's, but two of month of birth, sex and ethnicity differ, so they were left apart.
severity: error
do: Check whether the two are one child, and correct the line or the details.
*/
select 'children' as table_name, file_number, record, column_name
from identity.held_apart
