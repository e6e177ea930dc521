-- Of which days something is known, kept with each change: to look at every day since the beginning takes longer with every year.
-- A program that knows nothing of it would not keep it, so it must not open this database.

ALTER TABLE tally_day ADD COLUMN known INTEGER NOT NULL DEFAULT 0;

UPDATE tally_day SET known =
  EXISTS (SELECT 1 FROM request r WHERE r.day = tally_day.day AND r.undone_at IS NULL)
  OR EXISTS (SELECT 1 FROM declared_day d WHERE d.day = tally_day.day AND d.withdrawn = 0)
  OR EXISTS (SELECT 1 FROM learned_mark l WHERE l.period = tally_day.day
             AND NOT EXISTS (SELECT 1 FROM learned_removed r WHERE r.period = l.period AND r.mark = l.mark));

CREATE INDEX tally_day_known ON tally_day (day) WHERE known = 1;
