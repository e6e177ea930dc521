-- The entry that was undone last, unless something else was done since.
SELECT a.seq, a.op, a.subject, a.n, u.history
FROM audit u JOIN audit a ON a.seq = u.about
WHERE u.seq > (SELECT max(seq) FROM audit) - 10000 AND u.about IS NOT NULL AND u.at >= ?1 AND u.at < ?3
  AND NOT EXISTS (SELECT 1 FROM audit later WHERE later.about = u.about AND later.seq > u.seq)
  AND (SELECT count(*) FROM audit t WHERE t.about = u.about) % 2 = 1
  AND NOT EXISTS (
    SELECT 1 FROM audit newer
    WHERE newer.seq > u.seq AND newer.about IS NULL AND newer.op IN (SELECT value FROM json_each(?2)))
ORDER BY u.seq DESC LIMIT 1
