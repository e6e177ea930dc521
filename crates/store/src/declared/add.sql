INSERT INTO declared_day (day, what, secret, at, operator) VALUES (?1, ?2, ?3, ?4, ?5)
