-- What an administrator sees and settles: when a desk was last heard, offices that were united, held codes, days and sizes
-- that were cleared up. Marks are never touched: all of this is applied when figures are read.

-- By the hub's clock; renewed at most once an hour.
ALTER TABLE install ADD COLUMN heard_at TEXT;
-- When it last brought something new without having what the hub has: another copy of its data speaks too.
ALTER TABLE install ADD COLUMN apart_at TEXT;

-- A code that the catalogue does not know counts under another one, on days from one (inclusive) to one (exclusive).
CREATE TABLE code_mapping (
    code     TEXT NOT NULL,
    target   TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day   TEXT,
    made_at  TEXT NOT NULL,
    PRIMARY KEY (code, from_day)
) WITHOUT ROWID;

-- A held day of an install counts on another one; on itself when it was accepted as it is.
CREATE TABLE day_mapping (
    install   INTEGER NOT NULL REFERENCES install (no),
    day       TEXT NOT NULL,
    counts_on TEXT NOT NULL,
    made_at   TEXT NOT NULL,
    PRIMARY KEY (install, day)
) WITHOUT ROWID;
CREATE INDEX day_mapping_by_day ON day_mapping (counts_on);

-- Sizes of an install's day that are true although they are absurd, up to the largest that was there.
CREATE TABLE size_accepted (
    install INTEGER NOT NULL REFERENCES install (no),
    day     TEXT NOT NULL,
    most    INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (install, day)
) WITHOUT ROWID;

-- Offices that are one with another from a day on; their desks speak for that one from then.
CREATE TABLE office_merge (
    office   INTEGER PRIMARY KEY REFERENCES office (no),
    into_no  INTEGER NOT NULL REFERENCES office (no),
    from_day TEXT NOT NULL,
    made_at  TEXT NOT NULL
);
