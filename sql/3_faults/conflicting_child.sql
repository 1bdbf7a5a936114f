/*
code: GT16
title: Records of one child disagree
meaning: Records of the same child id disagree about two of month of birth, sex and ethnicity.
severity: query
do: Check whether the id was used for two children; then give each an id of its own.
*/
select 'children' as table_name, file_number, record, 'child_id' as column_name, child_id
from beside.conflicting_children
