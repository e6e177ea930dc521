INSERT INTO draft (one, content) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET content = excluded.content
