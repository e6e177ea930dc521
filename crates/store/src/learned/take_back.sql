INSERT OR IGNORE INTO learned_removed (period, mark, at)
SELECT period, mark, ?3 FROM learned_mark WHERE period = ?1 AND (?2 IS NULL OR code = ?2)
