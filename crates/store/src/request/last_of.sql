WHERE r.operator = ?1 AND r.undone_at IS NULL AND r.source IS NULL ORDER BY r.seq DESC LIMIT 1
