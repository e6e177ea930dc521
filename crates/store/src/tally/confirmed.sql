UPDATE tally_day SET receipted_digest = ?2 WHERE day = ?1
