UPDATE tally_day SET hub_digest = ?2 WHERE day = ?1
