SELECT code, mark, n FROM learned_mark WHERE period = ?1
