-- People who read the pages: their accounts, where they are signed in, and codes that set a password once. And the telephone
-- of an office, for who wants to ask why its desks are quiet.

CREATE TABLE account (
    no          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE,      -- as it is typed to sign in, in small letters
    role        TEXT NOT NULL,             -- viewer (of one district), national, administrator
    district    TEXT,                      -- of a viewer, as in office
    language    TEXT NOT NULL,
    password    TEXT,                      -- Argon2id, as a PHC string; NULL: none was chosen yet
    made_at     TEXT NOT NULL,
    disabled_at TEXT
);

-- The token stands in the browser's cookie alone.
CREATE TABLE session (
    digest     BLOB PRIMARY KEY,           -- SHA-256 of the token
    account    INTEGER NOT NULL REFERENCES account (no),
    created_at TEXT NOT NULL,
    seen_at    TEXT NOT NULL,              -- to some minutes
    ends_at    TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX session_by_account ON session (account);

CREATE TABLE account_code (
    digest     BLOB PRIMARY KEY,           -- SHA-256 of the code
    account    INTEGER REFERENCES account (no), -- NULL: makes the first administrator
    made_at    TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT
) WITHOUT ROWID;

ALTER TABLE office ADD COLUMN phone TEXT;
