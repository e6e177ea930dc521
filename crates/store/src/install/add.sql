INSERT INTO install (one, id, seed, first_day) VALUES (1, ?1, ?2, ?3)
