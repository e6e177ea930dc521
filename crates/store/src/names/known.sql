SELECT sign, words = ?2 FROM search_name WHERE name = ?1
