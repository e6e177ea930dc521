-- Of days alone: what the tables of months lack in details nobody can enter again.
SELECT l.period, l.code, sum(l.n), min(l.at) FROM learned_mark l
WHERE length(l.period) = 10
  AND NOT EXISTS (SELECT 1 FROM learned_removed r WHERE r.period = l.period AND r.mark = l.mark)
GROUP BY l.period, l.code ORDER BY l.period, l.code
