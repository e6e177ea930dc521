INSERT INTO hub_month (month, digest, visits, items, at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (month) DO UPDATE SET digest = excluded.digest, visits = excluded.visits, items = excluded.items, at = excluded.at
