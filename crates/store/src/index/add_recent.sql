INSERT INTO search_recent (request, words) VALUES (?1, ?2)
