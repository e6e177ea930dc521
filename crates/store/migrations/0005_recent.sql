-- The words of what was recorded last wait beside the index of words, and come into it many at a time. A program that knows
-- nothing of it would not find these requests, so it must not open this database.

CREATE TABLE search_recent (
  request INTEGER PRIMARY KEY REFERENCES request (seq),
  words   TEXT NOT NULL                       -- as the index would have them: folded, with the signs of names
) STRICT;
