SELECT code FROM catalogue_code ORDER BY code
