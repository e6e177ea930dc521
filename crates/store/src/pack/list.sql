SELECT version, bytes, applied_at, active FROM catalogue_pack ORDER BY version
