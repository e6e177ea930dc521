-- An older receipt that comes late does not undo a newer one for what stands here.
UPDATE tally_day
SET receipted_digest = CASE WHEN receipted_digest = digest THEN receipted_digest ELSE ?2 END,
    hub_digest = ?3, receipted_at = ?4, refused = NULL
WHERE day = ?1
