INSERT INTO follow_up (request, due, reason, bring, alias, phone) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (request) DO UPDATE
SET due = excluded.due, reason = excluded.reason, bring = excluded.bring, alias = excluded.alias, phone = excluded.phone
