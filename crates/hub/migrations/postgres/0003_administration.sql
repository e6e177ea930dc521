-- What an administrator sees and settles: when a desk was last heard, offices that were united, held codes, days and sizes
-- that were cleared up. See the same file for SQLite.

ALTER TABLE install ADD COLUMN heard_at TEXT COLLATE "C";
ALTER TABLE install ADD COLUMN apart_at TEXT COLLATE "C";

CREATE TABLE code_mapping (
    code     TEXT COLLATE "C" NOT NULL,
    target   TEXT COLLATE "C" NOT NULL,
    from_day TEXT COLLATE "C" NOT NULL,
    to_day   TEXT COLLATE "C",
    made_at  TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (code, from_day)
);

CREATE TABLE day_mapping (
    install   BIGINT NOT NULL REFERENCES install (no),
    day       TEXT COLLATE "C" NOT NULL,
    counts_on TEXT COLLATE "C" NOT NULL,
    made_at   TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (install, day)
);
CREATE INDEX day_mapping_by_day ON day_mapping (counts_on);

CREATE TABLE size_accepted (
    install BIGINT NOT NULL REFERENCES install (no),
    day     TEXT COLLATE "C" NOT NULL,
    most    BIGINT NOT NULL,
    made_at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (install, day)
);

CREATE TABLE office_merge (
    office   BIGINT PRIMARY KEY REFERENCES office (no),
    into_no  BIGINT NOT NULL REFERENCES office (no),
    from_day TEXT COLLATE "C" NOT NULL,
    made_at  TEXT COLLATE "C" NOT NULL
);
