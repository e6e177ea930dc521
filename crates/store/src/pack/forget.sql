DELETE FROM catalogue_pack WHERE active = 0 AND version NOT IN (SELECT version FROM catalogue_pack ORDER BY version DESC LIMIT ?1)
