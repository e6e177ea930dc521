SELECT seq, road, hub, ended, sent, refused, learned FROM sync_log ORDER BY seq DESC LIMIT 1
