SELECT month, digest, visits, items, at FROM hub_month ORDER BY month
