/* One row a record of Disabilities. */
select file_number, record, child_id, disability as disability_code
from cin_tables.kept_disabilities
