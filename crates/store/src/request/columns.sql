SELECT r.seq, r.id, r.install, r.at, r.utc_offset, r.day, r.operator, r.channel, r.language,
       r.second_language, r.help, r.age, r.equipment, r.minutes, r.visits, r.heads, r.sheets, r.note, r.source, r.code,
       r.secret, r.generation, r.undone_at IS NOT NULL AS undone, r.revision, r.changed_after_sent
FROM request r
