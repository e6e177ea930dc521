UPDATE request SET undone_at = ?2 WHERE seq = ?1 AND undone_at IS NULL
