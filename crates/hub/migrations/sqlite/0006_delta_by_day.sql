-- By day, and within it as they came: a morning's entries go onto one page after another, and not each onto a page of its own. What
-- is asked of the log, whose entry it is and which number it has, is read here, and the marks of those alone.
DROP INDEX delta_by_key;
CREATE INDEX delta_by_day ON delta (period, number, install);
