-- Whatever was derived last: a visit that stands, a declaration that holds or a line without details makes a day known.
SELECT t.day FROM tally_day t
WHERE t.day BETWEEN ?1 AND ?2
  AND (EXISTS (SELECT 1 FROM request r WHERE r.day = t.day AND r.undone_at IS NULL)
       OR EXISTS (SELECT 1 FROM declared_day d WHERE d.day = t.day AND d.withdrawn = 0)
       OR EXISTS (SELECT 1 FROM learned_mark l WHERE l.period = t.day
                  AND NOT EXISTS (SELECT 1 FROM learned_removed r WHERE r.period = l.period AND r.mark = l.mark)))
