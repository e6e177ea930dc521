INSERT INTO search_name (name, words) VALUES (?1, ?2)
