SELECT r.seq, r.day, r.at, r.operator, r.channel, r.language, r.minutes, r.visits, r.heads,
       r.help, r.age, r.equipment, r.sheets, r.source
FROM request r
WHERE r.day BETWEEN ?1 AND ?2 AND r.undone_at IS NULL
ORDER BY r.day, r.at
