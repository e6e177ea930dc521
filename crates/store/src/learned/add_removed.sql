INSERT OR IGNORE INTO learned_removed (period, mark, at) VALUES (?1, ?2, ?3)
