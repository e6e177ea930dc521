SELECT generation, day, undone, content FROM request_past WHERE request = ?1 ORDER BY generation
