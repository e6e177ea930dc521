SELECT max(recorded_at) FROM (SELECT recorded_at FROM request ORDER BY seq DESC LIMIT 20)
