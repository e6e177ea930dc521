-- When each install was last heard, by the hub's clock; renewed at most once an hour. Beside its certificate it took a page for each
-- desk of a morning; by itself, a hundred desks share one.
CREATE TABLE heard (
    install BIGINT PRIMARY KEY,
    at      TEXT COLLATE "C" NOT NULL
);
INSERT INTO heard (install, at) SELECT no, heard_at FROM install WHERE heard_at IS NOT NULL;
ALTER TABLE install DROP COLUMN heard_at;
