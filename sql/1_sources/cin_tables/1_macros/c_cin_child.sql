/* A child's pseudonym, from an id without anything round it. */
create macro cin_child(authority_code, written) as
  pseudonym('child', authority_code, written)
