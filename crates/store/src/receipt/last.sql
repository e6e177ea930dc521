SELECT seq, at, hub, keys FROM receipt WHERE seq > ?1 ORDER BY seq DESC LIMIT 1
