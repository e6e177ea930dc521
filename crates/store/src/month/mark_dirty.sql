INSERT INTO tally_month (month) VALUES (?1)
ON CONFLICT (month) DO UPDATE SET dirty = 1 WHERE dirty = 0
