UPDATE catalogue_pack SET active = 0 WHERE active = 1
