UPDATE tally_month SET dirty = 0, digest = ?2 WHERE month = ?1
