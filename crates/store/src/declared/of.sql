SELECT seq, what, secret, withdrawn FROM declared_day WHERE day = ?1 ORDER BY seq
