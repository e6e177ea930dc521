-- Editions of the catalogue that the hub hands out, and whose editions it takes.

CREATE TABLE catalogue_pack (
    version      TEXT COLLATE "C" PRIMARY KEY,
    digest       BYTEA NOT NULL,
    signed_by    BYTEA NOT NULL,
    bytes        BYTEA NOT NULL,
    published_at TEXT COLLATE "C" NOT NULL
);
ALTER TABLE catalogue_pack ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE catalogue_code (
    code TEXT COLLATE "C" PRIMARY KEY
);

CREATE TABLE publisher (
    public_key BYTEA PRIMARY KEY,
    name       TEXT COLLATE "C" NOT NULL,
    trusted_at TEXT COLLATE "C" NOT NULL
);
