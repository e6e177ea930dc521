INSERT INTO audit (at, op, subject, n, about, history) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
