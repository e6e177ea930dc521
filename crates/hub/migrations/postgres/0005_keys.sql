-- What each key of the hub said of the next one when it took its leave. See the same file for SQLite.
CREATE TABLE key_rotation (
    number   BIGINT PRIMARY KEY,
    envelope TEXT COLLATE "C" NOT NULL
);
