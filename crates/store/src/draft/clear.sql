-- With a condition, so that SQLite does not write the page of an empty table anew at every recording.
DELETE FROM draft WHERE one = 1
