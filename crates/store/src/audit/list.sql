SELECT at, op, subject, n FROM audit ORDER BY seq DESC LIMIT ?1
