SELECT f.request AS seq, r.id AS request, f.due, f.reason, f.bring, f.alias, f.phone, f.done_on, v.id AS visit
FROM follow_up f JOIN request r ON r.seq = f.request LEFT JOIN request v ON v.seq = f.visit
