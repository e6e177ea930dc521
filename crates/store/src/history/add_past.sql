INSERT INTO request_past (request, generation, day, undone, content) VALUES (?1, ?2, ?3, ?4, ?5)
