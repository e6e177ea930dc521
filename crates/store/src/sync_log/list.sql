SELECT seq, at, last_at, times, road, hub, ended, sent, receipted, refused, learned, bytes
FROM sync_log WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2
