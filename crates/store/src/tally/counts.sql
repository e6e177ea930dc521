SELECT r.seq, r.secret, r.generation, r.visits, r.heads, r.undone_at IS NOT NULL AS undone, i.service, i.counted_as
FROM request r JOIN request_item i ON i.request = r.seq
WHERE r.day = ?1 AND r.generation = 0
ORDER BY r.seq, i.place
