UPDATE catalogue_pack SET active = 1 WHERE version = ?1
