INSERT INTO request_search (rowid, words) SELECT request, words FROM search_recent
