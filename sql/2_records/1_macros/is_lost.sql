/* Something was written, and nothing could be taken from it: cheap, so it guards what is dear. */
create macro is_lost(written, taken) as
  written is not null and taken is null
