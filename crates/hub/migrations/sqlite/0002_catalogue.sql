-- Editions of the catalogue that the hub hands out, and whose editions it takes.

-- Packs as they came, signature and all. Never changed and never taken back: a newer one takes their place.
CREATE TABLE catalogue_pack (
    version      TEXT PRIMARY KEY,      -- 2026.12.01: the order of the words is the order of the days
    digest       BLOB NOT NULL,         -- 32 bytes: SHA-256 of the pack
    signed_by    BLOB NOT NULL,         -- 32 bytes: the key in the pack
    bytes        BLOB NOT NULL,
    published_at TEXT NOT NULL
);

-- Every code that an edition here ever had: none may be lost by a later one.
CREATE TABLE catalogue_code (
    code TEXT PRIMARY KEY
) WITHOUT ROWID;

-- Whose packs are taken, beside the hub's own and those of the publishers that the program names.
CREATE TABLE publisher (
    public_key BLOB PRIMARY KEY,        -- 32 bytes
    name       TEXT NOT NULL,
    trusted_at TEXT NOT NULL
) WITHOUT ROWID;
