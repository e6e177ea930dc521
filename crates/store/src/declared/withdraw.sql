UPDATE declared_day SET withdrawn = 1 WHERE day = ?1 AND withdrawn = 0
