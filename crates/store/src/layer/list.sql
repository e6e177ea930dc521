SELECT code, content, base, day, operator FROM catalogue_layer ORDER BY code
