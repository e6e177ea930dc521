INSERT INTO learned_mark (period, code, mark, n, at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (period, code, mark) DO UPDATE SET n = max(n, excluded.n)
