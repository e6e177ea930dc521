INSERT INTO tally_day (day) VALUES (?1)
ON CONFLICT (day) DO UPDATE SET dirty = 1 WHERE dirty = 0
