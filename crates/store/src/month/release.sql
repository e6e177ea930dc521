INSERT INTO month_released (month, code, marks) VALUES (?1, ?2, ?3)
ON CONFLICT (month, code) DO UPDATE SET marks = excluded.marks
