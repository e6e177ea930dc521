-- The first shape of a desk's data. A released migration is never edited: changes go into a new file.
--
-- Moments are milliseconds since 1970 in UTC; days are YYYY-MM-DD in Europe/Chisinau, fixed when recorded.

-- This installation: one row. The seed is the secret half of its Ed25519 key.
CREATE TABLE install (
  one       INTEGER PRIMARY KEY CHECK (one = 1),
  id        BLOB NOT NULL CHECK (length(id) = 16),
  seed      BLOB NOT NULL CHECK (length(seed) = 32),
  first_day TEXT NOT NULL
) STRICT;

-- Small things known once: office, operator, language, the hub and its certificate. Values are JSON.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A recorded visit. `seq` is the order of recording and the row of the search index.
CREATE TABLE request (
  seq         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  install     BLOB NOT NULL CHECK (length(install) = 16),
  recorded_at INTEGER NOT NULL,
  at          INTEGER NOT NULL,
  utc_offset  INTEGER NOT NULL,             -- seconds east of UTC, as the clock on the wall stood
  day         TEXT NOT NULL,
  operator    TEXT NOT NULL,
  channel     TEXT NOT NULL,
  language    TEXT NOT NULL,
  minutes     INTEGER,
  visits      INTEGER NOT NULL CHECK (visits > 0),
  heads       INTEGER,
  note        TEXT,
  secret      BLOB NOT NULL CHECK (length(secret) = 16),
  generation  INTEGER NOT NULL DEFAULT 0,
  undone_at   INTEGER
) STRICT;
CREATE INDEX request_by_day ON request (day, at);

CREATE TABLE request_item (
  request    INTEGER NOT NULL REFERENCES request (seq),
  place      INTEGER NOT NULL,
  service    TEXT NOT NULL,
  counted_as TEXT NOT NULL,
  outcome    TEXT NOT NULL,
  step       TEXT,
  PRIMARY KEY (request, place)
) STRICT, WITHOUT ROWID;

-- Words of the note, of the services' names, of the operator; folded before they come here. No text is kept, only the index.
CREATE VIRTUAL TABLE request_search USING fts5 (
  words,
  content = '', contentless_delete = 1,
  prefix = '3', tokenize = 'unicode61 remove_diacritics 2'
);

-- How often each service was asked for here, undone requests left out: the tiles, without counting a million rows.
CREATE TABLE service_use (
  service TEXT PRIMARY KEY,
  n       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What is known of each day's tally. All but the last four columns can be derived from the requests again.
CREATE TABLE tally_day (
  day              TEXT PRIMARY KEY,
  dirty            INTEGER NOT NULL DEFAULT 1,    -- requests changed since `digest` was made
  visits           INTEGER NOT NULL DEFAULT 0,
  services         TEXT NOT NULL DEFAULT '{}',    -- JSON: code -> figure
  digest           TEXT,
  receipted_digest TEXT,                          -- what was sent when a hub last confirmed this day
  hub_digest       TEXT,                          -- what the hub had after it
  receipted_at     INTEGER,
  refused          TEXT                           -- the hub's reason, while it refuses the day
) STRICT, WITHOUT ROWID;

-- Receipts, kept for ever: what was confirmed, when, by which road.
CREATE TABLE receipt (
  seq     INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  road    TEXT NOT NULL CHECK (road IN ('network', 'file')),
  hub     TEXT NOT NULL,
  bundle  TEXT NOT NULL,
  keys    INTEGER NOT NULL,
  content TEXT NOT NULL                           -- JSON
) STRICT;

-- Bundles written to files whose receipt may still come back: which digest each day had when it left.
CREATE TABLE bundle_out (
  bundle TEXT PRIMARY KEY,
  at     INTEGER NOT NULL,
  keys   TEXT NOT NULL                            -- JSON: period -> digest
) STRICT, WITHOUT ROWID;

-- Who wants to know what the program did: the kind of change and the ids, never a name, a note or a number of a person.
CREATE TABLE audit (
  seq     INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  op      TEXT NOT NULL,
  subject TEXT,
  n       INTEGER
) STRICT;
