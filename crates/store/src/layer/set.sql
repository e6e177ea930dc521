INSERT INTO catalogue_layer (code, content, base, changed_at, day, operator) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (code) DO UPDATE SET content = excluded.content, base = excluded.base, changed_at = excluded.changed_at,
  day = excluded.day, operator = excluded.operator
