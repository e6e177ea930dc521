-- What each key of the hub said of the next one when it took its leave: signed envelopes, as desks get them.
CREATE TABLE key_rotation (
    number   INTEGER PRIMARY KEY,          -- from 1, without gaps
    envelope TEXT NOT NULL
);
