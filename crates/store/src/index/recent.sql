SELECT request, words FROM search_recent WHERE request BETWEEN ?1 AND ?2 ORDER BY request DESC
