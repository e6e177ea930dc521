JOIN request_search s ON s.rowid = r.seq
WHERE s.words MATCH ?1 AND r.undone_at IS NULL
ORDER BY s.rowid DESC
LIMIT ?2
