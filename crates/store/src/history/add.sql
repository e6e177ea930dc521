INSERT INTO request_history (request, at, operator, kind, undone, before) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
