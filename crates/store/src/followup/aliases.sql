SELECT request, alias FROM follow_up
WHERE (alias IS NOT NULL OR phone IS NOT NULL) AND alias IS NOT NULL AND request BETWEEN ?1 AND ?2
ORDER BY request DESC
