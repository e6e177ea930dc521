-- The last entry of these kinds that is in force: as often redone as undone. No day has ten thousand deeds.
SELECT a.seq, a.op, a.subject, a.n,
       coalesce((SELECT t.history FROM audit t WHERE t.about = a.seq ORDER BY t.seq DESC LIMIT 1), a.history) AS history
FROM audit a
WHERE a.seq > (SELECT max(seq) FROM audit) - 10000 AND a.at >= ?1 AND a.at < ?3 AND a.about IS NULL AND a.op IN (SELECT value FROM json_each(?2))
  AND (SELECT count(*) FROM audit t WHERE t.about = a.seq) % 2 = 0
ORDER BY a.seq DESC LIMIT 1
