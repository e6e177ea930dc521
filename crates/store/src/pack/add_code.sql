INSERT OR IGNORE INTO catalogue_code (code) VALUES (?1)
