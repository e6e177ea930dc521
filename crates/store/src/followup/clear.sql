UPDATE follow_up SET alias = NULL, phone = NULL
WHERE (alias IS NOT NULL OR phone IS NOT NULL)
  AND (done_on < ?1 OR EXISTS (SELECT 1 FROM request r WHERE r.seq = follow_up.request AND r.undone_at < ?2))
