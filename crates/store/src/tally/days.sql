SELECT day, dirty, visits, services, digest, receipted_digest, hub_digest, refused, state
FROM tally_day WHERE day BETWEEN ?1 AND ?2 ORDER BY day
