UPDATE request SET code = ?2 WHERE seq = ?1
