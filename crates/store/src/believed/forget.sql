UPDATE tally_day SET receipted_digest = NULL, hub_digest = NULL, receipted_at = NULL, refused = NULL;
UPDATE tally_month SET receipted_digest = NULL, hub_digest = NULL, receipted_at = NULL, refused = NULL;
DELETE FROM hub_month;
DELETE FROM bundle_out;
