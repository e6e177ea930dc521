DELETE FROM search_recent WHERE request = ?1
