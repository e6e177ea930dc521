SELECT DISTINCT sign FROM search_name_word WHERE word >= ?1 AND word < ?2 ORDER BY sign
