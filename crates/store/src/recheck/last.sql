SELECT code, fact, max(day), operator FROM catalogue_recheck GROUP BY code, fact ORDER BY code, fact
