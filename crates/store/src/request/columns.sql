SELECT r.seq, r.id, r.install, r.recorded_at, r.at, r.utc_offset, r.day, r.operator, r.channel, r.language,
       r.minutes, r.visits, r.heads, r.note, r.secret, r.generation, r.undone_at IS NOT NULL AS undone
FROM request r
