-- An older receipt that comes late does not undo a newer one for what stands here. What the hub has is noted only when it is
-- known here, mark by mark: otherwise the next question must not be answered with "same".
UPDATE tally_day
SET receipted_digest = CASE WHEN receipted_digest = digest THEN receipted_digest ELSE ?2 END,
    hub_digest = CASE WHEN receipted_digest = digest AND digest <> ?2 THEN hub_digest
                      WHEN ?5 OR digest = ?3 THEN ?3 END,
    receipted_at = ?4, refused = NULL
WHERE day = ?1
