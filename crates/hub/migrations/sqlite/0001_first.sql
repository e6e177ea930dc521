-- Offices, the installs that speak for them from a day to a day, and the marks they have delivered.

CREATE TABLE office (
    no       INTEGER PRIMARY KEY,
    code     TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL,
    district TEXT,
    added_at TEXT NOT NULL
);

CREATE TABLE install (
    no          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE,      -- 16 bytes
    public_key  BLOB NOT NULL,             -- 32 bytes
    program     TEXT NOT NULL,
    certificate TEXT NOT NULL,             -- the signed envelope, given again when asked again
    enrolled_at TEXT NOT NULL,
    counts_from TEXT NOT NULL,             -- days before this one are held: long before the enrolment
    revoked_at  TEXT
);

-- From a day (inclusive) to a day (exclusive). The first row of an install reaches back to the beginning: desks count
-- before they are enrolled.
CREATE TABLE install_office (
    install  INTEGER NOT NULL REFERENCES install (no),
    office   INTEGER NOT NULL REFERENCES office (no),
    from_day TEXT NOT NULL,
    to_day   TEXT,
    PRIMARY KEY (install, from_day)
) WITHOUT ROWID;
CREATE INDEX install_office_by_office ON install_office (office);

-- Codes are kept as their SHA-256: who reads the database cannot enrol with them.
CREATE TABLE enrolment_code (
    digest     BLOB PRIMARY KEY,
    office     INTEGER NOT NULL REFERENCES office (no),
    made_at    TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT,
    used_by    BLOB                        -- the install's id
) WITHOUT ROWID;

-- Without references to install from here on: installs are never deleted, and a delivery has found its own first.

-- One row per key: every mark and every removal ever delivered, and their digest. In the order in which they came, so that a
-- morning's rows lie on a few pages behind each other, and not one on each of thousands.
CREATE TABLE tally_key (
    install INTEGER NOT NULL,
    period  TEXT NOT NULL,                 -- 2026-11-23 or 2026-11
    digest  BLOB NOT NULL,
    marks   BLOB NOT NULL,                 -- by code, sorted: 8 bytes mark and its size; then what was removed
    PRIMARY KEY (install, period)
);

-- One row per key and code: the figure that its marks come to.
CREATE TABLE tally (
    install INTEGER NOT NULL,
    period  TEXT NOT NULL,
    code    TEXT NOT NULL,
    count   INTEGER NOT NULL,              -- sizes of the marks that are neither removed nor absurd
    held    INTEGER NOT NULL,              -- marks of an absurd size that are not removed
    PRIMARY KEY (install, period, code)
) WITHOUT ROWID;

-- What a day is known by: the board of a country looks at these alone, and at few of the rows. By day first: a morning's rows of
-- all desks lie together, so that they change some pages and not one of each desk.
CREATE INDEX tally_days ON tally (period, install, code, count) WHERE code IN ('@closed', '@heads', '@visit', '@zero');

-- What each delivery added to a key, in order: any figure can be asked as of any number. Never changed.
CREATE TABLE delta (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    at      TEXT NOT NULL,
    install INTEGER NOT NULL,
    period  TEXT NOT NULL,
    marks   BLOB NOT NULL                  -- as in tally_key
);
-- By day first, for the same reason.
CREATE INDEX delta_by_key ON delta (period, install);

CREATE TABLE hub_key (
    no         INTEGER PRIMARY KEY,
    seed       BLOB NOT NULL,
    public_key BLOB NOT NULL UNIQUE,
    made_at    TEXT NOT NULL
);

CREATE TABLE audit (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    at      TEXT NOT NULL,
    what    TEXT NOT NULL,
    subject TEXT NOT NULL
);
