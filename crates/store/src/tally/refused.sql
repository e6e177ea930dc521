UPDATE tally_day SET refused = ?2 WHERE day = ?1
