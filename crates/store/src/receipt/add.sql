INSERT INTO receipt (at, road, hub, bundle, keys, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
