SELECT seq, at, operator, kind, undone, before FROM request_history WHERE seq = ?1
