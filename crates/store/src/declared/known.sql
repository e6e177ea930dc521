SELECT day FROM tally_day WHERE known = 1 AND day BETWEEN ?1 AND ?2 ORDER BY day
