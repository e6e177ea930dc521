SELECT count(*) FILTER (WHERE f.due < ?1), count(*) FILTER (WHERE f.due = ?1), count(*) FILTER (WHERE f.due > ?1)
FROM follow_up f JOIN request r ON r.seq = f.request
WHERE f.done_on IS NULL AND r.undone_at IS NULL
