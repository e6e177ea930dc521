-- Offices, the installs that speak for them from a day to a day, and the marks they have delivered. The same tables as
-- in ../sqlite; texts compare by their bytes, as they do there, whatever the language of the server.

CREATE TABLE office (
    no       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code     TEXT COLLATE "C" NOT NULL UNIQUE,
    name     TEXT COLLATE "C" NOT NULL,
    kind     TEXT COLLATE "C" NOT NULL,
    district TEXT COLLATE "C",
    added_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE install (
    no          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          BYTEA NOT NULL UNIQUE,
    public_key  BYTEA NOT NULL,
    program     TEXT COLLATE "C" NOT NULL,
    certificate TEXT COLLATE "C" NOT NULL,
    enrolled_at TEXT COLLATE "C" NOT NULL,
    counts_from TEXT COLLATE "C" NOT NULL,
    revoked_at  TEXT COLLATE "C"
    -- When it was heard is noted once an hour: with room beside the row, no index need learn of that.
) WITH (fillfactor = 50);

CREATE TABLE install_office (
    install  BIGINT NOT NULL REFERENCES install (no),
    office   BIGINT NOT NULL REFERENCES office (no),
    from_day TEXT COLLATE "C" NOT NULL,
    to_day   TEXT COLLATE "C",
    PRIMARY KEY (install, from_day)
);
CREATE INDEX install_office_by_office ON install_office (office);

CREATE TABLE enrolment_code (
    digest     BYTEA PRIMARY KEY,
    office     BIGINT NOT NULL REFERENCES office (no),
    made_at    TEXT COLLATE "C" NOT NULL,
    expires_at TEXT COLLATE "C" NOT NULL,
    used_at    TEXT COLLATE "C",
    used_by    BYTEA
);

-- No references to install from here on: each row would be held against it again, and attaching a partition would have to lock
-- that table against every delivery. Installs are never deleted, and a delivery holds the row of its install.
CREATE TABLE tally_key (
    install BIGINT NOT NULL,
    period  TEXT COLLATE "C" NOT NULL,
    digest  BYTEA NOT NULL,
    marks   BYTEA NOT NULL,
    PRIMARY KEY (install, period)
);
-- Marks are random: trying to compress them is work for nothing.
ALTER TABLE tally_key ALTER COLUMN marks SET STORAGE EXTERNAL;

-- One row per key and code, in a partition per month: 2026-11 and all its days lie between '2026-11' and '2026-12'. The
-- hub makes the partitions; a month that cannot be true has none of its own and lies in the default one.
CREATE TABLE tally (
    install BIGINT NOT NULL,
    period  TEXT COLLATE "C" NOT NULL,
    code    TEXT COLLATE "C" NOT NULL,
    count   BIGINT NOT NULL,
    held    BIGINT NOT NULL,
    PRIMARY KEY (install, period, code)
) PARTITION BY RANGE (period);
CREATE TABLE tally_other PARTITION OF tally DEFAULT;
-- What a day is known by: the board of a country looks at these alone, and at few of the rows. By day first: a morning's rows of
-- all desks lie together, so that they change some pages and not one of each desk.
CREATE INDEX tally_days ON tally (period, install, code, count) WHERE code IN ('@closed', '@heads', '@visit', '@zero');

CREATE TABLE delta (
    number  BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      TEXT COLLATE "C" NOT NULL,
    install BIGINT NOT NULL,
    period  TEXT COLLATE "C" NOT NULL,
    marks   BYTEA NOT NULL
);
ALTER TABLE delta ALTER COLUMN marks SET STORAGE EXTERNAL;
CREATE INDEX delta_by_key ON delta (period, install);

CREATE TABLE hub_key (
    no         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    seed       BYTEA NOT NULL,
    public_key BYTEA NOT NULL UNIQUE,
    made_at    TEXT COLLATE "C" NOT NULL
);

CREATE TABLE audit (
    number  BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      TEXT COLLATE "C" NOT NULL,
    what    TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL
);
