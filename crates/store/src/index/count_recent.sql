SELECT count(*) FROM search_recent
