INSERT INTO catalogue_pack (version, bytes, applied_at, active) VALUES (?1, ?2, ?3, 0)
ON CONFLICT (version) DO UPDATE SET bytes = excluded.bytes, applied_at = excluded.applied_at
