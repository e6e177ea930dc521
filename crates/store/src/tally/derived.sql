UPDATE tally_day SET dirty = 0, visits = ?2, services = ?3, digest = ?4, state = ?5 WHERE day = ?1
