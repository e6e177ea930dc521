UPDATE sync_log SET last_at = ?2, times = times + 1, bytes = bytes + ?3 WHERE seq = ?1
