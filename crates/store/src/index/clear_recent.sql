DELETE FROM search_recent
