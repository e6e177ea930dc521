SELECT id, seed, first_day FROM install
