UPDATE request
SET at = ?2, utc_offset = ?3, day = ?4, channel = ?5, language = ?6, second_language = ?7, help = ?8, age = ?9,
    equipment = ?10, minutes = ?11, visits = ?12, heads = ?13, sheets = ?14, note = ?15, generation = ?16,
    undone_at = CASE WHEN ?17 THEN coalesce(undone_at, ?18) END,
    revision = revision + 1,
    changed_after_sent = changed_after_sent OR EXISTS (
      SELECT 1 FROM tally_day t
      WHERE t.day = request.day AND t.receipted_digest IS NOT NULL AND t.receipted_at >= request.recorded_at)
WHERE seq = ?1
