-- Sync in both directions: what the hub knows and this desk does not, the tables of months, the hub's own two numbers, and
-- the history. A program that knows nothing of it would leave counts out of its figures, so it must not open this database.

-- Marks of a day or a month that a hub has and that no request here stands for: they came from a copy of these data, or from
-- before a backup was put back. They are counted for ever, and are shown as lines without details.
CREATE TABLE learned_mark (
  period TEXT NOT NULL,                       -- YYYY-MM-DD or YYYY-MM
  code   TEXT NOT NULL,
  mark   BLOB NOT NULL CHECK (length(mark) = 8),
  n      INTEGER NOT NULL CHECK (n >= 0),
  at     INTEGER NOT NULL,
  PRIMARY KEY (period, code, mark)
) STRICT, WITHOUT ROWID;

-- Marks that were taken back elsewhere, or that are lines without details which were taken back here.
CREATE TABLE learned_removed (
  period TEXT NOT NULL,
  mark   BLOB NOT NULL CHECK (length(mark) = 8),
  at     INTEGER NOT NULL,
  PRIMARY KEY (period, mark)
) STRICT, WITHOUT ROWID;

-- What is known of each month's tables, as `tally_day` for days.
CREATE TABLE tally_month (
  month            TEXT PRIMARY KEY,
  dirty            INTEGER NOT NULL DEFAULT 1,
  digest           TEXT,
  receipted_digest TEXT,
  hub_digest       TEXT,
  receipted_at     INTEGER,
  refused          TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO tally_month (month) SELECT DISTINCT substr(day, 1, 7) FROM tally_day;

-- Which marks of a month's cell have left or may leave: what was released once stays released. Alone of all that is here it
-- cannot be made again from requests; a hub that had them tells them.
CREATE TABLE month_released (
  month TEXT NOT NULL,
  code  TEXT NOT NULL,
  marks BLOB NOT NULL,                        -- sorted; 8 bytes each
  PRIMARY KEY (month, code)
) STRICT, WITHOUT ROWID;

-- Those that wait until enough have gathered in their cell: fewer than that, so few.
CREATE TABLE month_pending (
  code  TEXT NOT NULL,
  month TEXT NOT NULL,
  marks BLOB NOT NULL,
  PRIMARY KEY (code, month)
) STRICT, WITHOUT ROWID;

-- The hub's two numbers of a month, and the digest of the month that it had then.
CREATE TABLE hub_month (
  month  TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  visits INTEGER NOT NULL,
  items  INTEGER NOT NULL,
  at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How each sync ended, by whatever road. The same ending again and again, with nothing done, is one row.
CREATE TABLE sync_log (
  seq       INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,
  last_at   INTEGER NOT NULL,
  times     INTEGER NOT NULL DEFAULT 1,
  road      TEXT NOT NULL CHECK (road IN ('network', 'file')),
  hub       TEXT NOT NULL,
  ended     TEXT NOT NULL,                    -- 'done', or the code of the error
  sent      INTEGER NOT NULL,
  receipted INTEGER NOT NULL,
  refused   INTEGER NOT NULL,
  learned   INTEGER NOT NULL,
  bytes     INTEGER NOT NULL
) STRICT;
