/* A cell, null for what stands for nothing: a blank, -1, and what SQL Server and the SSD's placeholders write. */
create macro ssd_text(written) as
  case
    when list_contains(['', '-1', '-1.0', 'NULL', 'SSD_PH', 'PLACEHOLDER_DATA'], trim(written)) then null
    else trim(written)
  end
