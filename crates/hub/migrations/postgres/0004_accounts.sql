-- People who read the pages: their accounts, where they are signed in, codes that set a password once, telephones of offices.
-- See the same file for SQLite.

CREATE TABLE account (
    no          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        TEXT COLLATE "C" NOT NULL UNIQUE,
    role        TEXT COLLATE "C" NOT NULL,
    district    TEXT COLLATE "C",
    language    TEXT COLLATE "C" NOT NULL,
    password    TEXT COLLATE "C",
    made_at     TEXT COLLATE "C" NOT NULL,
    disabled_at TEXT COLLATE "C"
);

CREATE TABLE session (
    digest     BYTEA PRIMARY KEY,
    account    BIGINT NOT NULL REFERENCES account (no),
    created_at TEXT COLLATE "C" NOT NULL,
    seen_at    TEXT COLLATE "C" NOT NULL,
    ends_at    TEXT COLLATE "C" NOT NULL
);
CREATE INDEX session_by_account ON session (account);

CREATE TABLE account_code (
    digest     BYTEA PRIMARY KEY,
    account    BIGINT REFERENCES account (no),
    made_at    TEXT COLLATE "C" NOT NULL,
    expires_at TEXT COLLATE "C" NOT NULL,
    used_at    TEXT COLLATE "C"
);

ALTER TABLE office ADD COLUMN phone TEXT COLLATE "C";
