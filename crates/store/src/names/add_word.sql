INSERT INTO search_name_word (word, sign) VALUES (?1, ?2) ON CONFLICT DO NOTHING
