SELECT 1 FROM request_search WHERE words MATCH ?1 AND rowid = ?2
