SELECT at, hub, keys FROM receipt ORDER BY seq DESC LIMIT 1
