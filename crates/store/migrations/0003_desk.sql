-- The desk: what a visit is described with, what was said of it before, follow-ups, declared days, what was being typed,
-- templates. A program that knows nothing of `request_past` would lose removed marks, so it must not open this database.

ALTER TABLE request ADD COLUMN second_language TEXT;
ALTER TABLE request ADD COLUMN help TEXT;
ALTER TABLE request ADD COLUMN age TEXT;
ALTER TABLE request ADD COLUMN equipment TEXT;          -- words with spaces between them, in the order of the list; NULL: none
ALTER TABLE request ADD COLUMN sheets INTEGER;
ALTER TABLE request ADD COLUMN source TEXT;             -- 'paper', 'import'; NULL: recorded at the desk, so its hour is known
ALTER TABLE request ADD COLUMN code TEXT;               -- the return code, once one was given
ALTER TABLE request ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;            -- rows of its history
ALTER TABLE request ADD COLUMN changed_after_sent INTEGER NOT NULL DEFAULT 0;  -- changed after a hub confirmed its day
CREATE UNIQUE INDEX request_by_code ON request (code) WHERE code IS NOT NULL;
CREATE INDEX request_changed ON request (seq) WHERE revision > 0;
CREATE INDEX request_regenerated ON request (day) WHERE generation > 0;
CREATE INDEX request_undone ON request (seq) WHERE undone_at IS NOT NULL;

ALTER TABLE request_item ADD COLUMN referred_to TEXT;
CREATE INDEX request_item_by_service ON request_item (service, request);

-- Earlier versions of a request, as far as they are counted: the marks to be named as removed come from here, for ever.
-- No text that a person wrote is in them.
CREATE TABLE request_past (
  request    INTEGER NOT NULL REFERENCES request (seq),
  generation INTEGER NOT NULL,
  day        TEXT NOT NULL,
  undone     INTEGER NOT NULL,                -- whether it was taken back when the next one began
  content    TEXT NOT NULL,                   -- JSON: what was said, without texts
  PRIMARY KEY (request, generation)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_past_by_day ON request_past (day);

-- What was before each change, for people. Stays on this computer.
CREATE TABLE request_history (
  seq      INTEGER PRIMARY KEY,
  request  INTEGER NOT NULL REFERENCES request (seq),
  at       INTEGER NOT NULL,
  operator TEXT NOT NULL,
  kind     TEXT NOT NULL,                     -- 'edit', 'undo', 'restore'
  undone   INTEGER NOT NULL,                  -- whether it was taken back before
  before   TEXT NOT NULL                      -- JSON: what was said before
) STRICT;
CREATE INDEX request_history_by_request ON request_history (request);

-- What is still owed. Alias and phone are kept until the follow-up is done and the time set is over.
CREATE TABLE follow_up (
  request INTEGER PRIMARY KEY REFERENCES request (seq),
  due     TEXT NOT NULL,
  reason  TEXT,
  bring   TEXT,
  alias   TEXT,
  phone   TEXT,
  done_on TEXT,
  visit   INTEGER REFERENCES request (seq)    -- the return visit, when there was one
) STRICT;
CREATE INDEX follow_up_open ON follow_up (due) WHERE done_on IS NULL;
CREATE INDEX follow_up_done ON follow_up (done_on) WHERE done_on IS NOT NULL;
CREATE INDEX follow_up_contact ON follow_up (request) WHERE alias IS NOT NULL OR phone IS NOT NULL;

-- Days declared to be without visits. A withdrawn one stays: its mark is to be named as removed.
CREATE TABLE declared_day (
  seq       INTEGER PRIMARY KEY,
  day       TEXT NOT NULL,
  what      TEXT NOT NULL CHECK (what IN ('zero', 'closed')),
  secret    BLOB NOT NULL CHECK (length(secret) = 16),
  at        INTEGER NOT NULL,
  operator  TEXT NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX declared_day_by_day ON declared_day (day);
CREATE UNIQUE INDEX declared_day_once ON declared_day (day) WHERE withdrawn = 0;

ALTER TABLE tally_day ADD COLUMN state TEXT NOT NULL DEFAULT 'unknown';   -- of the last derivation
UPDATE tally_day SET state = 'counted' WHERE visits > 0;

-- What was being typed when the window was closed.
CREATE TABLE draft (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  content TEXT NOT NULL
) STRICT;

CREATE TABLE template (
  name    TEXT PRIMARY KEY,
  content TEXT NOT NULL                       -- JSON
) STRICT, WITHOUT ROWID;

-- Names by which requests are found, each with all its words: a service's in every language, an operator's. The index of words has
-- one sign for a name in place of its words: a hundred words a request would be most of the database.
CREATE TABLE search_name (
  sign  INTEGER PRIMARY KEY,
  name  TEXT NOT NULL UNIQUE,                 -- 'service pay.utilities', 'operator Ana'
  words TEXT NOT NULL                         -- as they were when one of its requests was recorded last
) STRICT;
CREATE TABLE search_name_word (
  word TEXT NOT NULL,                         -- folded
  sign INTEGER NOT NULL REFERENCES search_name (sign),
  PRIMARY KEY (word, sign)
) STRICT, WITHOUT ROWID;

-- What can be undone: which entry an undoing (or a redoing) is about, and the row of the history with what was before.
ALTER TABLE audit ADD COLUMN about INTEGER;
ALTER TABLE audit ADD COLUMN history INTEGER;
CREATE INDEX audit_about ON audit (about) WHERE about IS NOT NULL;

-- Days are looked up in an index that holds all that is counted: a year's statistics never touch the rows with their notes. The
-- first columns are those of the index that it replaces.
DROP INDEX request_by_day;
CREATE INDEX request_by_day ON request (
  day, at, undone_at, operator, channel, language, minutes, visits, heads, help, age, equipment, sheets, source
);
