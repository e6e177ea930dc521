-- Whatever was derived last: a visit that stands, a declaration that holds or a line without details makes a day known.
INSERT INTO tally_day (day, known)
VALUES (?1, EXISTS (SELECT 1 FROM request r WHERE r.day = ?1 AND r.undone_at IS NULL)
            OR EXISTS (SELECT 1 FROM declared_day d WHERE d.day = ?1 AND d.withdrawn = 0)
            OR EXISTS (SELECT 1 FROM learned_mark l WHERE l.period = ?1
                       AND NOT EXISTS (SELECT 1 FROM learned_removed r WHERE r.period = l.period AND r.mark = l.mark)))
ON CONFLICT (day) DO UPDATE SET dirty = 1, known = excluded.known WHERE dirty = 0 OR known <> excluded.known
