INSERT OR IGNORE INTO bundle_out (bundle, at, keys) VALUES (?1, ?2, ?3)
