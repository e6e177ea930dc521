INSERT INTO audit (at, op, subject, n) VALUES (?1, ?2, ?3, ?4)
