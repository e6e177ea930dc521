SELECT min(seq), max(seq) FROM request WHERE day BETWEEN ?1 AND ?2
