DELETE FROM template WHERE name = ?1
