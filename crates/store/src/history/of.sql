SELECT seq, at, operator, kind, undone, before FROM request_history WHERE request = ?1 ORDER BY seq DESC
