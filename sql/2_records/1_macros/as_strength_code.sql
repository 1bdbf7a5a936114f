/* A strength or protective factor. */
create macro as_strength_code(written) as
  first_word_in_list(written, [
    'safe_adult', 'family_support', 'own_skills', 'school', 'community', 'services_engaged',
    'other'
  ])
