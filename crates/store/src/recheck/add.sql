INSERT INTO catalogue_recheck (code, fact, at, day, operator) VALUES (?1, ?2, ?3, ?4, ?5)
