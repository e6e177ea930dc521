INSERT INTO sync_log (at, last_at, road, hub, ended, sent, receipted, refused, learned, bytes)
VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
