DELETE FROM catalogue_layer WHERE code = ?1
