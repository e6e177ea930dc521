-- The catalogue: packs that came, what the desk says itself, what somebody held against its source, which news were shown.

-- Packs as they came, signature and all. At most one runs; none means the edition that is built into the program.
CREATE TABLE catalogue_pack (
  version    TEXT PRIMARY KEY,
  bytes      BLOB NOT NULL,
  applied_at INTEGER NOT NULL,
  active     INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX catalogue_pack_active ON catalogue_pack (active) WHERE active = 1;

-- Every official code that an edition here ever had: none may be lost by a later one.
CREATE TABLE catalogue_code (
  code TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- The desk's own layer: additions to official services, and whole services under `local.*`.
CREATE TABLE catalogue_layer (
  code       TEXT PRIMARY KEY,
  content    TEXT NOT NULL,                 -- JSON
  base       TEXT NOT NULL DEFAULT '{}',    -- JSON: part -> digest of the official words that it rests on
  changed_at INTEGER NOT NULL,
  day        TEXT NOT NULL,
  operator   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What somebody held against its source and found true, kept for ever.
CREATE TABLE catalogue_recheck (
  seq      INTEGER PRIMARY KEY,
  code     TEXT NOT NULL,
  fact     TEXT,                            -- absent: the sheet as a whole
  at       INTEGER NOT NULL,
  day      TEXT NOT NULL,
  operator TEXT NOT NULL
) STRICT;

CREATE TABLE news_seen (
  id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
