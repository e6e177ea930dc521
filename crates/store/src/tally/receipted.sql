-- An older receipt that comes late does not undo a newer one for what stands here.
UPDATE tally_day
SET receipted_digest = CASE WHEN receipted_digest = digest THEN receipted_digest ELSE ?2 END,
    hub_digest = CASE WHEN receipted_digest = digest AND digest <> ?2 THEN hub_digest ELSE ?3 END,
    receipted_at = ?4, refused = NULL
WHERE day = ?1
