/* One row a code in the disabilities of a child of a payload. */
select file_number, record, child_id, disability as disability_code
from dfe_api.disabilities
