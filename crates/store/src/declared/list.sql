SELECT day, what, operator FROM declared_day WHERE withdrawn = 0 AND day BETWEEN ?1 AND ?2 ORDER BY day
