INSERT INTO month_pending (code, month, marks) VALUES (?1, ?2, ?3)
