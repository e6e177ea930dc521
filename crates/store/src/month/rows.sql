SELECT month, dirty, digest, receipted_digest, hub_digest, refused FROM tally_month ORDER BY month
