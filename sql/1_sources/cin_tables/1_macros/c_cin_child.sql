/* A child's pseudonym. */
create macro cin_child(authority_code, written) as
  pseudonym('child', authority_code, cin_code(written))
